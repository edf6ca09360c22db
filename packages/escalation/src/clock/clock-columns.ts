/** Histories of many cases, one after another, entry by entry. */
export interface HistoryColumns {
  /** Where each case's history begins; one more than cases, the last is the number of entries. */
  readonly offsets: Uint32Array
  /** Epoch milliseconds, ascending within a case. */
  readonly at: Float64Array
  /** What happened, the index in `historyEntries`. */
  readonly code: Uint8Array
  /** The regime of `OPENED` and `TERMS_CHANGED`, the status' index of `STATUS_CHANGED`. */
  readonly detail: Uint16Array
}

/** The clocks of many cases: five rows a case, in the order of the table of clocks. NaN for what there is none of. */
export interface ClockColumns {
  /** The index in `clockStatuses`, 255 where the clock has no target. */
  readonly status: Uint8Array
  readonly isOpen: Uint8Array
  /** The policy and priority that the target is from, as `regimeOf` counts them. */
  readonly regime: Uint16Array
  readonly dueAt: Float64Array
  readonly targetMs: Float64Array
  readonly usedMs: Float64Array
  readonly breachedAt: Float64Array
  /** Rounds before the latest, which may have been by other terms. */
  readonly earlierMet: Uint16Array
  readonly earlierBreached: Uint16Array
  /** By case: the earliest instant at which time alone changes the status of a clock. */
  readonly until: Float64Array
}

export const noClock = 255

export function clockColumns(cases: number, clocksPerCase: number): ClockColumns {
  const rows = cases * clocksPerCase
  return {
    status: new Uint8Array(rows).fill(noClock),
    isOpen: new Uint8Array(rows),
    regime: new Uint16Array(rows),
    dueAt: new Float64Array(rows).fill(Number.NaN),
    targetMs: new Float64Array(rows).fill(Number.NaN),
    usedMs: new Float64Array(rows).fill(Number.NaN),
    breachedAt: new Float64Array(rows).fill(Number.NaN),
    earlierMet: new Uint16Array(rows),
    earlierBreached: new Uint16Array(rows),
    until: new Float64Array(cases).fill(Number.NaN),
  }
}
