import { err, ok, type Result } from '@clientele/kernel'
import type { RuleAnswer, ScoredEvent, SignalColumn } from './scorecard-facts.ts'
import { invalidFact, type ScorecardInputError } from './scorecard-input-error.ts'
import type { ScorecardSignal } from './scorecard-signal.ts'

/** What is known of one customer about one signal, as a column of one row; `undefined` where it is missing. */
export function columnOfFact(
  signal: ScorecardSignal,
  fact: unknown,
): Result<SignalColumn | undefined, ScorecardInputError> {
  if (fact === undefined || fact === null) return ok(undefined)
  const wrongKind = err(invalidFact([signal.code], 'wrong_kind'))
  switch (signal.kind) {
    case 'number':
      if (typeof fact !== 'number') return wrongKind
      // In a column NaN is missing; said of one customer it is a mistake.
      if (!Number.isFinite(fact)) return err(invalidFact([signal.code], 'not_finite'))
      return ok(Float64Array.of(fact))
    case 'choice':
      return typeof fact === 'string' ? ok({ words: [fact], word: Int32Array.of(0) }) : wrongKind
    case 'flag':
      return typeof fact === 'boolean' ? ok(Uint8Array.of(fact ? 1 : 0)) : wrongKind
    case 'rule':
      return isAnswer(fact) ? ok(outcomeOfOne(fact)) : wrongKind
    case 'events': {
      if (!Array.isArray(fact)) return wrongKind
      const events: readonly unknown[] = fact
      const strange = events.findIndex(event => !isEvent(event))
      if (strange >= 0) return err(invalidFact([signal.code, strange], 'wrong_kind'))
      return ok(columnOfEvents(events.filter(isEvent)))
    }
  }
}

function outcomeOfOne({ outcome }: RuleAnswer): SignalColumn {
  return {
    rows: 1,
    isTrue: Uint32Array.of(outcome === 'TRUE' ? 1 : 0),
    isUnknown: Uint32Array.of(outcome === 'UNKNOWN' ? 1 : 0),
  }
}

export function isAnswer(fact: unknown): fact is RuleAnswer {
  if (typeof fact !== 'object' || fact === null || !('outcome' in fact)) return false
  return fact.outcome === 'TRUE' || fact.outcome === 'FALSE' || fact.outcome === 'UNKNOWN'
}

function columnOfEvents(events: readonly ScoredEvent[]): SignalColumn {
  return {
    offsets: Uint32Array.of(0, events.length),
    at: Float64Array.from(events, ({ at }) => at.epochMilliseconds),
    amount: Float64Array.from(events, ({ amount }) => amount ?? 1),
  }
}

function isEvent(event: unknown): event is ScoredEvent {
  if (typeof event !== 'object' || event === null || !('at' in event)) return false
  const { at } = event
  if (typeof at !== 'object' || at === null || !('epochMilliseconds' in at)) return false
  const amount: unknown = 'amount' in event ? event.amount : undefined
  return typeof at.epochMilliseconds === 'number' && (amount === undefined || typeof amount === 'number')
}
