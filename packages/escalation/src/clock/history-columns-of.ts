import type { InRow } from '@clientele/calendar'
import { domainError, err, ok, type Result } from '@clientele/kernel'
import type { CaseEvent } from '../case/case-event.ts'
import type { HistoryColumns } from './clock-columns.ts'
import type { SlaTermsBook } from './compile-sla-book.ts'
import { HistoryReader } from './history-entry.ts'
import type { HistoryRefusal } from './history-refusal.ts'

/** Histories as columns for {@link clocksBatch}. One that names an unknown policy, told by its row, refuses them all. */
export function historyColumnsOf(
  histories: readonly (readonly CaseEvent[])[],
  book: SlaTermsBook,
): Result<HistoryColumns, InRow<HistoryRefusal>> {
  const entries = histories.reduce((sum, { length }) => sum + length, 0)
  const offsets = new Uint32Array(histories.length + 1)
  const at = new Float64Array(entries)
  const code = new Uint8Array(entries)
  const detail = new Uint16Array(entries)
  let place = 0
  for (const [row, history] of histories.entries()) {
    const reader = new HistoryReader(book)
    for (const [entry, event] of history.entries()) {
      if (!reader.read(event))
        return err({ ...domainError('UNKNOWN_SLA_POLICY', { entry, policy: reader.policy ?? '' }), row })
      at[place] = event.at
      code[place] = reader.code
      detail[place] = reader.detail
      place += 1
    }
    offsets[row + 1] = place
  }
  return ok({ offsets, at, code, detail })
}
