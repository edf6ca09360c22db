import { type CaseStanding, caseStandings } from '@clientele/application'
import DataLoader from 'dataloader'
import type { GraphqlContext } from '../context.ts'
import { stampOf } from '../stamp.ts'

/** Cases of one page are asked for together, once in each snapshot. */
const loaders = new WeakMap<GraphqlContext['tx'], DataLoader<string, CaseStanding>>()

/** Where a case stands now, computed from its history. */
export function standingOf(context: GraphqlContext, caseId: string): Promise<CaseStanding> {
  const { tx } = context
  const { tenantId } = stampOf(context)
  let loader = loaders.get(tx)
  if (!loader) {
    loader = new DataLoader(async caseIds => {
      const standings = await caseStandings(tx, { tenantId, caseIds })
      return caseIds.map(id => standings.get(id) ?? new Error(`The case ${id} has no history`))
    })
    loaders.set(tx, loader)
  }
  return loader.load(caseId)
}
