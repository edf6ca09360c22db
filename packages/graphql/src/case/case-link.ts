import { caseLinkKinds, type CaseLink as Link } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { keyOf } from '../stamp.ts'
import { Case } from './case.ts'
import { nameIn } from './named.ts'
import { standingOf } from './standing-of.ts'

export const CaseLinkKind = builder.enumType('CaseLinkKind', {
  description: 'What another case is to this one.',
  values: Object.fromEntries(
    caseLinkKinds.map(({ code, name }) => [code, { description: `${name.en} (${name['zh-CN']}).` }]),
  ) as Record<Link['kind'], { description: string }>,
})

const CaseLink = builder.objectRef<Link>('CaseLink').implement({
  description: 'Another case, and what it is to this one.',
  fields: t => ({
    kind: t.expose('kind', { type: CaseLinkKind, description: 'What it is to this one.' }),
    kindLabel: t.string({
      description: "What it is to this one, in the caller's language.",
      resolve: ({ kind }, _, { locale }) => nameIn(caseLinkKinds, { code: kind, locale }),
    }),
    case: t.prismaField({
      type: Case,
      description: 'The other case.',
      resolve: (query, { to }, _, context) =>
        context.tx.case.findUniqueOrThrow({ ...query, where: keyOf(to, context) }),
    }),
  }),
})

builder.prismaObjectField('Case', 'links', t =>
  t.field({
    type: [CaseLink],
    description: 'Other cases it has to do with, as somebody said or because it recurs.',
    resolve: async ({ id }, _, context) => [...(await standingOf(context, id)).state.links],
  }),
)
