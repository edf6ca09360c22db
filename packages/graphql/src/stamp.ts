import type { Stamp } from '@clientele/data'
import type { GraphqlContext } from './context.ts'
import { unauthenticated } from './error/refusal.ts'

/** The stamp of whoever asks. @throws UNAUTHENTICATED when nobody is signed in. */
export function stampOf(context: GraphqlContext): Stamp {
  if (!context.stamp) throw unauthenticated()
  return context.stamp
}

/** The key of a row of the caller's tenant. */
export function keyOf(
  id: string,
  context: GraphqlContext,
): { tenantId_id: { tenantId: string; id: string } } {
  return { tenantId_id: { tenantId: stampOf(context).tenantId, id } }
}
