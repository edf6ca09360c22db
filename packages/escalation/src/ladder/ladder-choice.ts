import type { Facts, Rule } from '@clientele/rules'
import type { caseFacts } from '../case/case-facts.ts'

/** Which cases rise on a ladder. Choices stand in a list, of which the first whose rule is TRUE is taken. */
export interface LadderChoice<F extends Facts = typeof caseFacts> {
  /** The code of the ladder. */
  readonly ladder: string
  /** Null: every case for which none of the choices before holds. */
  readonly appliesTo: Rule<F> | null
}

/** The example ladders, each for the cases that it is made for; everything else comes to the service desk. */
export const defaultLadderChoices: readonly LadderChoice[] = [
  { ladder: 'CUSTOMER_COMPLAINT', appliesTo: { fact: 'kind', in: ['COMPLAINT'] } },
  { ladder: 'NONCONFORMING_PRODUCT', appliesTo: { fact: 'kind', in: ['NONCONFORMING_PRODUCT'] } },
  { ladder: 'SUPPLIER_QUALITY', appliesTo: { fact: 'kind', in: ['SUPPLIER_QUALITY'] } },
  { ladder: 'ENVIRONMENT_SAFETY', appliesTo: { fact: 'kind', in: ['ENVIRONMENT_SAFETY'] } },
  { ladder: 'SERVICE_DESK', appliesTo: null },
]
