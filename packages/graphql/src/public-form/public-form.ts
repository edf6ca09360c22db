import { usualKinds } from '@clientele/application'
import { caseKinds, type CaseKind as Kind } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { CaseKind } from '../case/case-enum.ts'
import type { GraphqlContext } from '../context.ts'
import { stampOf } from '../stamp.ts'

interface Form {
  readonly enabled: boolean
  readonly kinds: readonly Kind[]
  readonly slug: string
  readonly version: number
}

export const PublicForm = builder.objectRef<Form>('PublicForm').implement({
  description: 'The form by which people who have no account write to the workspace.',
  fields: t => ({
    enabled: t.exposeBoolean('enabled', { description: 'Whether anybody finds it.' }),
    kinds: t.field({
      type: [CaseKind],
      description: 'What may be chosen in it.',
      resolve: ({ kinds }) => [...kinds],
    }),
    path: t.string({
      description: 'Where it is on this site, e.g. `/report/demo`.',
      resolve: ({ slug }) => `/report/${slug}`,
    }),
    version: t.exposeInt('version', {
      description: 'Raised by every change; give it back as `expectedVersion`.',
    }),
  }),
})

/** The form as it is stored; as it begins where nobody has changed it. */
export async function storedForm(context: GraphqlContext): Promise<Form> {
  const { tenantId } = stampOf(context)
  const { slug, publicForm } = await context.tx.tenant.findUniqueOrThrow({
    where: { id: tenantId },
    select: { slug: true, publicForm: { select: { enabled: true, kinds: true, version: true } } },
  })
  const order = caseKinds.map(({ code }) => code)
  const { enabled, kinds, version } = publicForm ?? { enabled: false, kinds: usualKinds, version: 0 }
  return { enabled, kinds: order.filter(code => kinds.includes(code)), slug, version }
}

builder.queryField('publicForm', t =>
  t.field({
    type: PublicForm,
    description: 'The form by which people who have no account write to the workspace.',
    resolve: (_, __, context) => storedForm(context),
  }),
)
