import type { Spread } from '@clientele/escalation'
import { builder } from '../builder.ts'

export const WorkingSpread = builder.objectRef<Spread>('WorkingSpread').implement({
  description: 'How working times spread, in seconds; null of none.',
  fields: t => ({
    count: t.exposeInt('count', { description: 'How many there are.' }),
    meanSeconds: t.float({
      nullable: true,
      description: 'Their mean.',
      resolve: ({ meanMs }) => secondsOf(meanMs),
    }),
    medianSeconds: t.float({
      nullable: true,
      description: 'Half of them are not longer.',
      resolve: ({ medianMs }) => secondsOf(medianMs),
    }),
    p90Seconds: t.float({
      nullable: true,
      description: 'Nine of ten are not longer.',
      resolve: ({ p90Ms }) => secondsOf(p90Ms),
    }),
    longestSeconds: t.float({
      nullable: true,
      description: 'The longest.',
      resolve: ({ longestMs }) => secondsOf(longestMs),
    }),
  }),
})

function secondsOf(milliseconds: number | undefined): number | null {
  return milliseconds === undefined ? null : milliseconds / 1000
}
