import { builder } from '../builder.ts'

builder.prismaObject('CaseReporter', {
  description: 'Who filed a case by the public form. What they say of themselves was not proved.',
  fields: t => ({
    name: t.exposeString('name', { description: 'Their name.' }),
    email: t.exposeString('email', { nullable: true, description: 'Where they are answered by mail.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Telephone number as it was given.' }),
    orderNumber: t.exposeString('orderNumber', {
      nullable: true,
      description: 'The order it is about, as it was given.',
    }),
  }),
})

builder.prismaObjectField('Case', 'reporter', t =>
  t.relation('reporter', {
    nullable: true,
    description: 'Who filed it by the public form; null where it came in another way.',
  }),
)
