import { assertNever } from '@clientele/kernel'
import type { CaseEvent } from '../case/case-event.ts'
import { type CaseStatus, caseStatuses } from '../case/case-status.ts'
import { type Priority, priorities } from '../case/priority.ts'
import type { SlaTermsBook } from './compile-sla-book.ts'

/**
 * What an event means for clocks. The index of an entry is its code in columns. The detail of `OPENED` and
 * `TERMS_CHANGED` is a regime ({@link regimeOf}), of `STATUS_CHANGED` the index of the status; other entries have none.
 */
export const historyEntries = [
  'NOTHING',
  'OPENED',
  'ACKNOWLEDGED',
  'REPLIED',
  'MESSAGE_RECEIVED',
  'CONTAINED',
  'STATUS_CHANGED',
  'REOPENED',
  'TERMS_CHANGED',
  'CANCELLED',
] as const

export type HistoryEntryName = (typeof historyEntries)[number]

/** The code of each entry. */
export const entryCode = Object.fromEntries(historyEntries.map((name, code) => [name, code])) as Readonly<
  Record<HistoryEntryName, number>
>

export const statusCode = Object.fromEntries(
  caseStatuses.map(({ code }, index) => [code, index]),
) as Readonly<Record<CaseStatus, number>>

const priorityCode = Object.fromEntries(priorities.map(({ code }, index) => [code, index])) as Readonly<
  Record<Priority, number>
>

/** A regime is a policy and a priority in one number: `policy × 4 + priority`; the policy after the last is none at all. */
export const prioritiesPerPolicy = priorities.length

/**
 * The regime of a policy's code (undefined: none) and a priority; undefined where the book has no such policy.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { caseFacts, compileSlaBook, exampleSlaBook, regimeOf } from '@clientele/escalation'
 * const calendars = { office: compileCalendar(exampleCalendars.chineseOffice) }
 * const book = compileSlaBook(exampleSlaBook, { facts: caseFacts, calendars, timeZone: 'Asia/Shanghai' }).value
 * regimeOf(book, { policy: 'COMPLAINT', priority: 'P2' }) // => 5
 * regimeOf(book, { policy: undefined, priority: 'P1' }) // => 12
 * regimeOf(book, { policy: 'SILVER', priority: 'P1' }) // => undefined
 * ```
 */
export function regimeOf(
  book: SlaTermsBook,
  { policy, priority }: { readonly policy: string | undefined; readonly priority: Priority },
): number | undefined {
  const index = policy === undefined ? book.policies.length : book.indexOf.get(policy)
  return index === undefined ? undefined : index * prioritiesPerPolicy + priorityCode[priority]
}

/** Reads a history event by event, remembering which policy and priority are in force. */
export class HistoryReader {
  /** Of the event read last. */
  code = 0
  detail = 0
  policy: string | undefined
  priority: Priority = 'P1'
  readonly #book: SlaTermsBook

  constructor(book: SlaTermsBook) {
    this.#book = book
  }

  /** False where the event names a policy that the book has not. */
  read(event: CaseEvent): boolean {
    switch (event.type) {
      case 'CASE_OPENED':
        return this.#terms(entryCode.OPENED, event.policy, event.priority)
      case 'CASE_PRIORITY_CHANGED':
        return this.#terms(entryCode.TERMS_CHANGED, this.policy, event.priority)
      case 'CASE_POLICY_CHANGED':
        return this.#terms(entryCode.TERMS_CHANGED, event.policy ?? undefined, this.priority)
      case 'RECEIPT_ACKNOWLEDGED':
        return this.#entry(entryCode.ACKNOWLEDGED)
      case 'CASE_REPLIED':
        return this.#entry(entryCode.REPLIED)
      case 'MESSAGE_RECEIVED':
      case 'CASE_ABSORBED':
        return this.#entry(event.expectsReply ? entryCode.MESSAGE_RECEIVED : entryCode.NOTHING)
      case 'CASE_CONTAINED':
        return this.#entry(entryCode.CONTAINED)
      case 'CASE_STATUS_CHANGED':
        return this.#entry(entryCode.STATUS_CHANGED, statusCode[event.to])
      case 'CASE_RESOLVED':
        return this.#entry(entryCode.STATUS_CHANGED, statusCode.RESOLVED)
      case 'CASE_CLOSED':
        return event.reason === 'SOLVED'
          ? this.#entry(entryCode.STATUS_CHANGED, statusCode.CLOSED)
          : this.#entry(entryCode.CANCELLED)
      case 'CASE_REOPENED':
        return this.#entry(entryCode.REOPENED)
      case 'CASE_MERGED':
        return this.#entry(entryCode.CANCELLED)
      case 'NOTE_ADDED':
      case 'CASE_ASSIGNED':
      case 'CASE_LINKED':
        return this.#entry(entryCode.NOTHING)
      default:
        return assertNever(event)
    }
  }

  #entry(code: number, detail = 0): true {
    this.code = code
    this.detail = detail
    return true
  }

  #terms(code: number, policy: string | undefined, priority: Priority): boolean {
    this.policy = policy
    this.priority = priority
    const regime = regimeOf(this.#book, this)
    this.code = code
    this.detail = regime ?? 0
    return regime !== undefined
  }
}
