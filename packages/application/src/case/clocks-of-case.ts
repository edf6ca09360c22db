import { type CaseClock, type CaseClocks, type CaseEvent, clocksOf } from '@clientele/escalation'
import type { CasePolicies } from '../policy/case-policies.ts'

/**
 * The clocks of a case at a moment, each by what its policy promised when the case got it: a version that is adopted later
 * changes what is owed from the moment at which the case is given it, and nothing before.
 */
export function clocksOfCase(
  history: readonly CaseEvent[],
  { policies, at }: { readonly policies: Pick<CasePolicies, 'book' | 'promises'>; readonly at: number },
): CaseClocks {
  const { book, promises } = policies
  const told = history.map(event => promised(event, promises))
  const clocks = clocksOf(told, { book, at })
  if (!clocks.ok) throw new Error(JSON.stringify(clocks.error))
  const { value } = clocks
  const codeOf = (promise: string | undefined) => promise && promises.codeOf(promise)
  const plain = (clock: CaseClock): CaseClock => ({
    ...clock,
    policy: promises.codeOf(clock.policy),
    because: clock.because.map(({ code, params }) => ({
      code,
      params:
        typeof params.policy === 'string' ? { ...params, policy: promises.codeOf(params.policy) } : params,
    })),
  })
  return {
    ...value,
    policy: codeOf(value.policy),
    clocks: value.clocks.map(plain),
    earlierRounds: value.earlierRounds.map(plain),
    changes: value.changes.map(({ from, to, ...change }) => ({
      ...change,
      from: { ...from, policy: codeOf(from.policy) },
      to: { ...to, policy: codeOf(to.policy) },
    })),
  }
}

/** The event with the promise that its policy was at the time. */
export function promised(event: CaseEvent, promises: CasePolicies['promises']): CaseEvent {
  switch (event.type) {
    case 'CASE_OPENED':
    case 'CASE_POLICY_CHANGED': {
      const promise = event.policy && promises.promiseOf(event.policy, event.at)
      return promise ? { ...event, policy: promise } : event
    }
    default:
      return event
  }
}
