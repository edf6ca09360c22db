import type { Share } from '@clientele/escalation'
import { builder } from '../builder.ts'

const ShareInterval = builder.objectRef<NonNullable<Share['interval']>>('ShareInterval').implement({
  description: 'Between which shares the truth lies, with 95 % confidence (Wilson’s score interval).',
  fields: t => ({
    from: t.exposeFloat('from', { description: '0 to 1.' }),
    to: t.exposeFloat('to', { description: '0 to 1.' }),
  }),
})

export const MeasuredShare = builder.objectRef<Share>('MeasuredShare').implement({
  description: 'A share of some things that were counted, with what it may be in truth.',
  fields: t => ({
    count: t.exposeInt('count', { description: 'How many it holds for.' }),
    of: t.exposeInt('of', { description: 'Of how many.' }),
    share: t.float({
      nullable: true,
      description: '0 to 1; null of none.',
      resolve: ({ share }) => share ?? null,
    }),
    interval: t.field({
      type: ShareInterval,
      nullable: true,
      description: 'What it may be in truth; null of none.',
      resolve: ({ interval }) => interval ?? null,
    }),
    isTooFew: t.exposeBoolean('isTooFew', {
      description: 'Whether these are fewer than thirty: too few to conclude from.',
    }),
  }),
})
