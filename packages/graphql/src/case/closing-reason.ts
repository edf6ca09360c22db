import { closingReasons } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { ClosingReason } from './case-enum.ts'
import { nameIn } from './named.ts'
import { standingOf } from './standing-of.ts'

builder.prismaObjectField('Case', 'closingReason', t =>
  t.field({
    type: ClosingReason,
    nullable: true,
    description: 'Why it was closed; null while it is not, or where it goes on in another case.',
    resolve: async ({ id }, _, context) => (await standingOf(context, id)).state.closingReason ?? null,
  }),
)

builder.prismaObjectField('Case', 'closingReasonLabel', t =>
  t.string({
    nullable: true,
    description: "Why it was closed, in the caller's language.",
    resolve: async ({ id }, _, context) => {
      const code = (await standingOf(context, id)).state.closingReason
      return code ? nameIn(closingReasons, { code, locale: context.locale }) : null
    },
  }),
)
