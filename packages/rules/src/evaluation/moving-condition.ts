import { civilDayOf } from '@clientele/kernel'
import { anniversaryTimeline, nextReturn } from '../timeline/anniversary-timeline.ts'
import { constantTimeline } from '../timeline/timeline.ts'
import { dayWindowTimeline, instantWindowTimeline } from '../timeline/window-timeline.ts'
import type { FactCondition, FactSource, PredicateOf } from './fact-condition.ts'
import { kleeneOf, UNKNOWN } from './kleene.ts'
import { dayOf, dayWindowAt, instantWindowAt } from './moving-window.ts'
import { rangeCondition } from './range-condition.ts'
import { numberReader } from './read-value.ts'
import type { Values } from './rule-node.ts'

/** Whether a day or an instant lies in a window that moves along with time. */
export function windowCondition({ side, span }: PredicateOf<'window'>, source: FactSource): FactCondition {
  const { clock, moment, plan, read } = source
  const window = { clock, side, span }
  const endsAt = plan.type === 'day' ? dayWindowAt : instantWindowAt
  const timelineOf = plan.type === 'day' ? dayWindowTimeline : instantWindowTimeline
  const numberOf = numberReader(plan.type)
  const ends = { from: Number.NaN, to: Number.NaN }
  moment.follow(now => {
    const { from, to } = endsAt(now, window)
    ends.from = from
    ends.to = to
  })
  return {
    test: rangeCondition(ends, source),
    ends,
    timeline(values) {
      const number = numberOf(read(values))
      return Number.isNaN(number) ? constantTimeline(UNKNOWN) : timelineOf(number, window)
    },
  }
}

/** Whether the next return of a day, or of the local day of an instant, is near. */
export function anniversaryCondition(within: PredicateOf<'anniversary'>, source: FactSource): FactCondition {
  const { clock, moment, plan, read } = source
  const numberOf = numberReader(plan.type)
  const dayNumber = (values: Values) => {
    const number = numberOf(read(values))
    return plan.type === 'day' || Number.isNaN(number) ? number : dayOf(clock.wallAt(number))
  }
  let today = Number.NaN
  moment.follow(now => {
    today = dayOf(clock.wallAt(now))
  })
  return {
    test(values) {
      const day = dayNumber(values)
      if (Number.isNaN(day)) return UNKNOWN
      return kleeneOf(nextReturn(civilDayOf(day), today, within) - today <= within.days)
    },
    timeline(values) {
      const day = dayNumber(values)
      return Number.isNaN(day) ? constantTimeline(UNKNOWN) : anniversaryTimeline(day, { clock, within })
    },
  }
}
