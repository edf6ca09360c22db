import type { MessageDirection, RawTransaction } from '@clientele/data'

export interface CaseMessage {
  readonly tenantId: string
  readonly caseId: string
  readonly id: string
  readonly direction: MessageDirection
  readonly body: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly userId?: string | undefined
}

/** Keeps what was written in a case. */
export async function storeMessage(
  tx: RawTransaction,
  { at, body, caseId, direction, id, tenantId, userId }: CaseMessage,
): Promise<void> {
  await tx.query(
    `insert into case_message (tenant_id, id, case_id, direction, body, at, user_id) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tenantId, id, caseId, direction, body, new Date(at), userId ?? null],
  )
}
