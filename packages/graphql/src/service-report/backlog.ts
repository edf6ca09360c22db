import type { BacklogAge, BacklogBand } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { WorkingSpread } from './working-spread.ts'

const Band = builder.objectRef<BacklogBand>('BacklogBand').implement({
  description: 'Unresolved cases older than the band before and at most so many working hours old.',
  fields: t => ({
    upToHours: t.int({
      nullable: true,
      description: 'Its upper end in working hours; null for the last band, which has none.',
      resolve: ({ upToHours }) => upToHours ?? null,
    }),
    caseCount: t.exposeInt('cases', { description: 'Cases.' }),
  }),
})

export const Backlog = builder.objectRef<BacklogAge>('Backlog').implement({
  description: 'How long the unresolved cases have been open, in working time.',
  fields: t => ({
    age: t.field({ type: WorkingSpread, description: 'How their ages spread.', resolve: backlog => backlog }),
    bands: t.field({
      type: [Band],
      description: 'Cases by age, the youngest first.',
      resolve: ({ bands }) => [...bands],
    }),
  }),
})
