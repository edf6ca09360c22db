import {
  type CaseChannel,
  type CaseKind,
  type CasePriority,
  type CaseSeverity,
  type CaseStatus,
  isCaseChannel,
  isCaseKind,
  isCasePriority,
  isCaseSeverity,
  isCaseStatus,
} from '../../api/case-enum.ts'
import type { EnumOf } from '../../api/graphql.ts'
import { isRfmSegment, type RfmSegment } from '../../api/rfm-segment.ts'
import type { HourOfWeek } from '../../format/hours-of-weekday.ts'
import type { ConditionGroup } from '../../rule/condition.ts'
import { parseConditions, printConditions } from '../../rule/rule-input.ts'
import { type BreachFilter, parseBreachFilter, printBreachFilter } from './breach-filter.ts'
import type { CasesSearch } from './cases-search.ts'
import { DUE_SPANS, type DueSpan } from './due-span.ts'
import { openedHourIn, printHourOfWeek } from './hour-of-week.ts'

export type CaseOrder = EnumOf<'CaseOrder'>

/** What the queue shows, and in which order. */
export interface CasesView {
  readonly text: string
  readonly kinds: readonly CaseKind[]
  readonly priorities: readonly CasePriority[]
  readonly statuses: readonly CaseStatus[]
  /** `me`, `nobody`, the id of a colleague, or null for whoever has it. */
  readonly who: string | null
  /** Only those in which anything owed was late. */
  readonly isLate: boolean
  /** Only those that have risen to this level or higher. */
  readonly level: number | null
  readonly customerId: string | null
  readonly channels: readonly CaseChannel[]
  readonly severities: readonly CaseSeverity[]
  /** Where the customer stands. */
  readonly segments: readonly RfmSegment[]
  /** Only those in which something is due from now to then. */
  readonly dueWithin: DueSpan | null
  /** Calendar days in the workspace's zone, both included. */
  readonly openedFrom: string | null
  readonly openedTo: string | null
  /** Only those opened in this hour of the week, on the days that are named. */
  readonly openedHour: HourOfWeek | null
  /** Only those with a broken promise like this. */
  readonly breach: BreachFilter | null
  /** Whatever else is asked. */
  readonly conditions: ConditionGroup | null
  /** Also those that are resolved or closed. */
  readonly withSettled: boolean
  readonly order: CaseOrder
}

const ORDERS: Readonly<Record<CaseOrder, string>> = { PRIORITY: 'priority', DUE: 'due', NEWEST: 'newest' }

const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/

/** What is worked on first comes first. */
const USUAL_ORDER: CaseOrder = 'PRIORITY'

/** Everything that is still to be worked on. */
export const EMPTY_VIEW: CasesView = parseCasesView({})

/** Reads a view from an address. What is not understood is left out: an address may be old or edited. */
export function parseCasesView(search: CasesSearch): CasesView {
  const opened = openedIn(search.opened)
  return {
    text: search.q ?? '',
    kinds: codesIn(search.kind).filter(isCaseKind),
    priorities: codesIn(search.priority).filter(isCasePriority),
    statuses: codesIn(search.status).filter(isCaseStatus),
    who: search.who ?? null,
    isLate: search.late === 'yes',
    level: /^[1-9]$/.test(search.level ?? '') ? Number(search.level) : null,
    customerId: search.customer ?? null,
    channels: codesIn(search.channel).filter(isCaseChannel),
    severities: codesIn(search.severity).filter(isCaseSeverity),
    segments: codesIn(search.segment).filter(isRfmSegment),
    dueWithin: DUE_SPANS.find(span => span === search.due) ?? null,
    ...opened,
    openedHour: openedHourIn(search.hour, opened),
    breach: parseBreachFilter(search.breach),
    conditions: parseConditions(search.where),
    withSettled: search.show === 'all',
    order: orderIn(search.sort),
  }
}

/** Writes a view into an address, so that {@link parseCasesView} reads it back. */
export function printCasesView(view: CasesView): CasesSearch {
  const entries = Object.entries({
    q: view.text,
    kind: printCodes(view.kinds),
    priority: printCodes(view.priorities),
    status: printCodes(view.statuses),
    who: view.who,
    late: view.isLate ? 'yes' : null,
    level: view.level === null ? null : String(view.level),
    customer: view.customerId,
    channel: printCodes(view.channels),
    severity: printCodes(view.severities),
    segment: printCodes(view.segments),
    due: view.dueWithin,
    where: printConditions(view.conditions),
    opened: view.openedFrom || view.openedTo ? `${view.openedFrom ?? ''}..${view.openedTo ?? ''}` : null,
    hour: view.openedHour && view.openedFrom && view.openedTo && printHourOfWeek(view.openedHour),
    breach: view.breach && printBreachFilter(view.breach),
    show: view.withSettled ? 'all' : null,
    sort: view.order === USUAL_ORDER ? null : ORDERS[view.order],
  })
  return Object.fromEntries(entries.filter(([, value]) => value))
}

function openedIn(text = ''): Pick<CasesView, 'openedFrom' | 'openedTo'> {
  const [from = '', to = ''] = text.split('..')
  return { openedFrom: dayIn(from), openedTo: dayIn(to) }
}

function dayIn(text: string): string | null {
  return DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? text : null
}

function orderIn(text: string | undefined): CaseOrder {
  const orders: readonly CaseOrder[] = ['PRIORITY', 'DUE', 'NEWEST']
  return orders.find(order => ORDERS[order] === text) ?? USUAL_ORDER
}

function codesIn(text: string | undefined): string[] {
  const codes = (text ?? '').split(',').map(code => code.toUpperCase().replaceAll('-', '_'))
  return [...new Set(codes)]
}

function printCodes(codes: readonly string[]): string {
  return codes.map(code => code.toLowerCase().replaceAll('_', '-')).join(',')
}
