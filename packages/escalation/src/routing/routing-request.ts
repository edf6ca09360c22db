import type { Channel } from '../case/channel.ts'

/** What a case asks of the person who takes it. */
export interface RoutingRequest {
  readonly caseId: string
  readonly channel: Channel
  /** All of them are needed. */
  readonly skills: readonly string[]
  readonly language?: string | undefined
  readonly customerTier?: string | undefined
  /** Who had the customer's case before, and until when (epoch milliseconds). */
  readonly exOwner?: { readonly agentId: string; readonly at: number } | undefined
}
