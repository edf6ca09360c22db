import type { FactExpectation } from '../fact/invalid-facts.ts'
import { type LifecycleDays, noDay } from './lifecycle-facts.ts'

/** The first fact that contradicts the others or the day of the moment. */
export function faultOfLifecycleDays(
  { purchaseDays, firstDay, previousDay, lastDay, rhythmDays, priorRhythmDays }: LifecycleDays,
  today: number,
): { readonly fact: keyof LifecycleDays; readonly expected: FactExpectation } | null {
  if (!Number.isSafeInteger(purchaseDays) || purchaseDays < 0)
    return { fact: 'purchaseDays', expected: 'COUNT' }
  if ((firstDay !== noDay) !== purchaseDays > 0) return { fact: 'firstDay', expected: 'CONSISTENT' }
  if ((lastDay !== noDay) !== purchaseDays > 0) return { fact: 'lastDay', expected: 'CONSISTENT' }
  if ((previousDay !== noDay) !== purchaseDays > 1) return { fact: 'previousDay', expected: 'CONSISTENT' }
  if (lastDay > today) return { fact: 'lastDay', expected: 'NOT_AFTER_MOMENT' }
  if (purchaseDays > 0 && lastDay - firstDay < purchaseDays - 1)
    return { fact: 'firstDay', expected: 'CONSISTENT' }
  if (purchaseDays > 1 && (previousDay < firstDay || previousDay >= lastDay))
    return { fact: 'previousDay', expected: 'CONSISTENT' }
  if (!isRhythm(rhythmDays)) return { fact: 'rhythmDays', expected: 'FINITE' }
  if (!isRhythm(priorRhythmDays)) return { fact: 'priorRhythmDays', expected: 'FINITE' }
  return null
}

/** Days, or NaN for "too few gaps to tell". */
function isRhythm(days: number): boolean {
  return Number.isNaN(days) || (days >= 0 && days < Infinity)
}
