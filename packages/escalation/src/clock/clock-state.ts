import type { Reason } from '@clientele/kernel'
import type { Named } from '../case/named.ts'

/** What we owe a customer by a time. The index of a clock is its place in columns. */
export const slaClocks = [
  { code: 'ACKNOWLEDGEMENT', name: { en: 'Acknowledgement', 'zh-CN': '受理确认' } },
  { code: 'FIRST_RESPONSE', name: { en: 'First response', 'zh-CN': '首次响应' } },
  { code: 'NEXT_RESPONSE', name: { en: 'Next response', 'zh-CN': '后续响应' } },
  { code: 'CONTAINMENT', name: { en: 'Containment', 'zh-CN': '遏制措施' } },
  { code: 'RESOLUTION', name: { en: 'Resolution', 'zh-CN': '解决' } },
] as const satisfies readonly Named[]

export type ClockName = (typeof slaClocks)[number]['code']

/** The codes of the clocks in their order. */
export const clockNames: readonly ClockName[] = slaClocks.map(({ code }) => code)

/**
 * - `NOT_STARTED`: nothing is owed yet, such as a next response before the first.
 * - `RUNNING`, `PAUSED`: owed and not yet due; time passes or stands still.
 * - `MET`: done, at the due instant at the latest.
 * - `BREACHED`: the due instant came and it was not done; while `isOpen`, it is still owed.
 * - `CANCELLED`: owed no longer, such as by a case that was merged into another.
 *
 * The index of a status is its code in columns.
 */
export const clockStatuses = [
  { code: 'NOT_STARTED', name: { en: 'Not started', 'zh-CN': '未开始' } },
  { code: 'RUNNING', name: { en: 'Running', 'zh-CN': '计时中' } },
  { code: 'PAUSED', name: { en: 'Paused', 'zh-CN': '已暂停' } },
  { code: 'MET', name: { en: 'Met', 'zh-CN': '已达标' } },
  { code: 'BREACHED', name: { en: 'Breached', 'zh-CN': '已超时' } },
  { code: 'CANCELLED', name: { en: 'Cancelled', 'zh-CN': '已取消' } },
] as const satisfies readonly Named[]

export type ClockStatus = (typeof clockStatuses)[number]['code']

/** One clock of a case as it stands at the moment asked. Instants are epoch milliseconds. */
export interface ClockState {
  readonly clock: ClockName
  readonly status: ClockStatus
  /** Whether it is still owed: true while running, paused, or breached and not yet done. */
  readonly isOpen: boolean
  readonly startedAt: number | undefined
  /**
   * The earliest instant with as much working time used as the target allows. Once breached, the instant at which it was.
   * Undefined before the clock starts, while it is paused and not breached, and where it ended so, was cancelled, or the
   * calendar has no such instant.
   */
  readonly dueAt: number | undefined
  /** Milliseconds of working time. */
  readonly targetMs: number
  /** Milliseconds of working time used up to the moment asked, or to the end of the clock. */
  readonly usedMs: number
  /**
   * The target less what is used. Never negative unless breached; of a clock that was due at closing time it stays 0 until
   * work begins again.
   */
  readonly marginMs: number
  readonly breachedAt: number | undefined
  readonly because: readonly Reason[]
  /** The earliest instant at which time alone, with the same history, gives another status; undefined where it never does. */
  readonly until: number | undefined
}
