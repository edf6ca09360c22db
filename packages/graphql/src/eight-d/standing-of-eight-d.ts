import { eightDStandings, type StandingEightD } from '@clientele/application'
import DataLoader from 'dataloader'
import type { GraphqlContext } from '../context.ts'
import { stampOf } from '../stamp.ts'

/** 8Ds of one page are asked for together, once in each snapshot. */
const loaders = new WeakMap<GraphqlContext['tx'], DataLoader<string, StandingEightD>>()

/** How an 8D stands now. */
export function standingOfEightD(context: GraphqlContext, eightDId: string): Promise<StandingEightD> {
  const { tx } = context
  const { tenantId } = stampOf(context)
  let loader = loaders.get(tx)
  if (!loader) {
    loader = new DataLoader(async eightDIds => {
      const standings = await eightDStandings(tx, { tenantId, eightDIds })
      return eightDIds.map(id => standings.get(id) ?? new Error(`The 8D ${id} has no history`))
    })
    loaders.set(tx, loader)
  }
  return loader.load(eightDId)
}
