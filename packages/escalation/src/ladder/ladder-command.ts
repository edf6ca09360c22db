import type { LadderProduct } from './ladder-product.ts'

/** What a person may ask of a ladder, when (epoch milliseconds) and who asks. Reasons are refused where they are blank. */
export type LadderCommand =
  /** Also for a case that is reopened after its ladder ended: it begins at the bottom again. */
  | { readonly type: 'START_LADDER'; readonly at: number; readonly by: string }
  /** To a level above that takes requests, or to the next that does. */
  | {
      readonly type: 'ESCALATE'
      readonly at: number
      readonly by: string
      readonly reason: string
      readonly to?: string | undefined
    }
  /** "I have it": stops the pages of the current level, not the clocks and not the levels above. */
  | { readonly type: 'ACKNOWLEDGE'; readonly at: number; readonly by: string }
  /** Stops the pages until an instant. */
  | {
      readonly type: 'SNOOZE'
      readonly at: number
      readonly by: string
      readonly until: number
      readonly reason: string
    }
  | {
      readonly type: 'RECORD_PRODUCT'
      readonly at: number
      readonly by: string
      readonly product: LadderProduct
      readonly reference: string
    }
  /** The case is resolved, closed or merged. */
  | { readonly type: 'END_LADDER'; readonly at: number; readonly by: string; readonly reason: string }
