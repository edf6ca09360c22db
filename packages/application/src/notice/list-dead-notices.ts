import type { NoticeChannel } from '@clientele/data'
import type { Caller } from '../caller.ts'

/** A notice that was given up. */
export interface DeadNotice {
  readonly id: string
  /** Counts up in the order of enqueuing. */
  readonly ordinal: bigint
  readonly channel: NoticeChannel
  readonly kind: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly params: unknown
  readonly recipientUserId: string | null
  readonly address: string | null
  readonly endpointId: string | null
  readonly attempts: number
  /** Why it was given up. */
  readonly lastError: string | null
  readonly createdAt: Date
  /** How many notices it stands for, itself included. */
  readonly count: number
}

export interface DeadNoticePage {
  readonly notices: readonly DeadNotice[]
  /** What to give as `before` for the next page; undefined on the last one. */
  readonly next: bigint | undefined
}

/** The notices that were given up, newest first. */
export async function listDeadNotices(
  caller: Caller,
  { limit, before }: { readonly limit: number; readonly before?: bigint | undefined },
): Promise<DeadNoticePage> {
  const { tenantId } = caller
  const ordinal = before === undefined ? {} : { ordinal: { lt: before } }
  const rows = await caller.database.snapshot(caller, tx =>
    tx.notice.findMany({
      where: { tenantId, status: 'DEAD', ...ordinal },
      orderBy: { ordinal: 'desc' },
      take: limit + 1,
      select: deadNotice,
    }),
  )
  const notices = rows
    .slice(0, limit)
    .map(({ _count, ...notice }) => ({ ...notice, count: _count.bundle + 1 }))
  return { notices, next: rows.length > limit ? notices.at(-1)?.ordinal : undefined }
}

const deadNotice = {
  id: true,
  ordinal: true,
  channel: true,
  kind: true,
  subjectKind: true,
  subjectId: true,
  params: true,
  recipientUserId: true,
  address: true,
  endpointId: true,
  attempts: true,
  lastError: true,
  createdAt: true,
  _count: { select: { bundle: true } },
} as const
