import type { CompiledCalendar, WorkingTimeRefusal } from '@clientele/calendar'
import { ok, type Result } from '@clientele/kernel'
import { workingMillisecondsOf } from '../ladder/working-duration.ts'
import type { EightDTarget } from './eight-d.ts'
import type { EightDPolicy } from './eight-d-policy.ts'

interface Start {
  readonly calendar: CompiledCalendar
  readonly at: number
}

interface Targets {
  readonly containment: EightDTarget
  readonly closing: EightDTarget | undefined
}

/** By when the policy wants containment and all of it, counted from an instant. */
export function targetsOf(policy: EightDPolicy, start: Start): Result<Targets, WorkingTimeRefusal> {
  const containment = targetOf(policy.containmentWithin, start)
  if (!containment.ok) return containment
  if (policy.closeWithin === null) return ok({ containment: containment.value, closing: undefined })
  const closing = targetOf(policy.closeWithin, start)
  return closing.ok ? ok({ containment: containment.value, closing: closing.value }) : closing
}

function targetOf(duration: string, { at, calendar }: Start): Result<EightDTarget, WorkingTimeRefusal> {
  const targetMs = workingMillisecondsOf(duration)
  const due = calendar.inMilliseconds.addWorkingTime(at, targetMs)
  return due.ok ? ok({ startedAt: at, targetMs, dueAt: due.value }) : due
}
