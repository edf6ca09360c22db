import {
  type CaseKind,
  type CasePriority,
  type CaseStatus,
  isCaseKind,
  isCasePriority,
  isCaseStatus,
} from '../../api/case-enum.ts'
import type { EnumOf } from '../../api/graphql.ts'
import type { CasesSearch } from './cases-search.ts'

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
  /** Also those that are resolved or closed. */
  readonly withSettled: boolean
  readonly order: CaseOrder
}

const ORDERS: Readonly<Record<CaseOrder, string>> = { PRIORITY: 'priority', DUE: 'due', NEWEST: 'newest' }

/** What is worked on first comes first. */
const USUAL_ORDER: CaseOrder = 'PRIORITY'

/** Everything that is still to be worked on. */
export const EMPTY_VIEW: CasesView = parseCasesView({})

/** Reads a view from an address. What is not understood is left out: an address may be old or edited. */
export function parseCasesView(search: CasesSearch): CasesView {
  return {
    text: search.q ?? '',
    kinds: codesIn(search.kind).filter(isCaseKind),
    priorities: codesIn(search.priority).filter(isCasePriority),
    statuses: codesIn(search.status).filter(isCaseStatus),
    who: search.who ?? null,
    isLate: search.late === 'yes',
    level: /^[1-9]$/.test(search.level ?? '') ? Number(search.level) : null,
    customerId: search.customer ?? null,
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
    show: view.withSettled ? 'all' : null,
    sort: view.order === USUAL_ORDER ? null : ORDERS[view.order],
  })
  return Object.fromEntries(entries.filter(([, value]) => value))
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
