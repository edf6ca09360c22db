import type { GrowingTimeline } from '../timeline/growing-timeline.ts'
import { earliestWith, lastNotAbove, latestWith, type Timeline, workedUntil } from '../timeline/timeline.ts'
import { calendarReach } from './reach.ts'

/** Searches a timeline, from instants within reach; `NaN` is "not before the horizon". */
export interface WorkingSearch {
  horizonAfter(at: number): number
  horizonBefore(at: number): number
  isWorking(at: number): boolean
  between(from: number, to: number): number
  add(from: number, duration: number): number
  subtract(to: number, duration: number): number
  opening(at: number): number
  closing(at: number): number
}

export function workingSearch(growing: GrowingTimeline, horizon: number): WorkingSearch {
  return { horizonAfter, horizonBefore, isWorking, between, add, subtract, opening, closing }

  function horizonAfter(at: number): number {
    return Math.min(at + horizon, calendarReach.to)
  }

  function horizonBefore(at: number): number {
    return Math.max(at - horizon, calendarReach.from)
  }

  function isWorking(at: number): boolean {
    const { starts, ends } = growing.covering(at, at)
    return at < (ends[lastNotAbove(starts, at)] ?? -Infinity)
  }

  function between(from: number, to: number): number {
    const timeline = growing.covering(Math.min(from, to), Math.max(from, to))
    return workedUntil(timeline, to) - workedUntil(timeline, from)
  }

  function add(from: number, duration: number): number {
    if (duration === 0) return from
    return forward(from, timeline => {
      const worked = workedUntil(timeline, from) + duration
      return worked <= workedIn(timeline) ? earliestWith(timeline, worked) : Number.NaN
    })
  }

  function subtract(to: number, duration: number): number {
    if (duration === 0) return to
    const limit = horizonBefore(to)
    let timeline = growing.covering(to, to)
    for (;;) {
      const worked = workedUntil(timeline, to) - duration
      if (worked >= 0) return notBefore(limit, latestWith(timeline, worked))
      if (timeline.from <= limit) return Number.NaN
      timeline = growing.covering(timeline.from - 1, to)
    }
  }

  function opening(at: number): number {
    return forward(at, ({ starts, ends }) => {
      const index = lastNotAbove(starts, at)
      return at < (ends[index] ?? -Infinity) ? at : (starts[index + 1] ?? Number.NaN)
    })
  }

  function closing(at: number): number {
    return forward(at, ({ starts, ends, to }) => {
      const end = ends[lastNotAbove(starts, at)] ?? at
      if (end <= at) return at
      // An interval that reaches the end of what is built may go on after it.
      return end < to ? end : Number.NaN
    })
  }

  /** Looks from `at` on, a greater distance each time, until it finds an instant or has seen all up to the horizon. */
  function forward(at: number, find: (timeline: Timeline) => number): number {
    const limit = horizonAfter(at)
    let timeline = growing.covering(at, at)
    for (;;) {
      const found = find(timeline)
      if (!Number.isNaN(found)) return found <= limit ? found : Number.NaN
      if (timeline.to >= limit) return Number.NaN
      timeline = growing.covering(at, timeline.to + 1)
    }
  }
}

function workedIn({ before }: Timeline): number {
  return before[before.length - 1] ?? 0
}

function notBefore(limit: number, found: number): number {
  return found >= limit ? found : Number.NaN
}
