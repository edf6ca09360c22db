import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import { describe, expect, test } from 'vitest'
import { chooseSlaPolicy } from '../clock/choose-sla-policy.ts'
import { compileSlaBook } from '../clock/compile-sla-book.ts'
import { exampleSlaBook } from '../clock/example-sla-book.ts'
import type { Case } from './case.ts'
import type { CaseCommand, OpenCase } from './case-command.ts'
import { caseFacts, factsOfCase } from './case-facts.ts'
import { defaultCasePolicy } from './case-policy.ts'
import { decideCase } from './decide-case.ts'
import { evolveCase } from './evolve-case.ts'

const calendars = { office: compileCalendar(exampleCalendars.chineseOffice) }
const compiled = compileSlaBook(exampleSlaBook, { facts: caseFacts, calendars, timeZone: 'UTC' })

/** The case that commands lead to, each decided after those before it. */
function after(...commands: readonly CaseCommand[]): Case {
  const policy = defaultCasePolicy
  const state = commands.reduce<Case | undefined>((before, command) => {
    const decided = decideCase(command, { state: before, policy })
    if (!decided.ok) throw new Error(decided.error.code)
    return decided.value.reduce<Case | undefined>(evolveCase, before)
  }, undefined)
  if (!state) throw new Error('Nothing was asked')
  return state
}

function promiseFor(state: Case) {
  if (!compiled.ok) throw new Error(compiled.error.code)
  return chooseSlaPolicy(factsOfCase(state), { book: compiled.value, at: state.lastEventAt })
}

const open: OpenCase = {
  ...{ type: 'OPEN_CASE', at: 0, caseId: 'c1', kind: 'RETURN', channel: 'EMAIL' },
  ...{ severity: 'MODERATE', urgency: 'MEDIUM', customerId: 'li' },
}

describe('given a case that was taken from a customer of a key segment', () => {
  const taken: OpenCase = { ...open, customerTier: 'CHAMPIONS', language: 'zh' }

  test('when its facts are asked for, then they tell the tier and the language', () => {
    expect(factsOfCase(after(taken))).toMatchObject({ customerTier: 'CHAMPIONS', language: 'zh' })
  })

  test('when it is resolved and reopened, then it is a case of that tier still', () => {
    const state = after(
      taken,
      { type: 'REPLY_TO_CASE', at: 1, messageId: 'm1' },
      { type: 'RESOLVE_CASE', at: 2, resolution: 'Replaced' },
      { type: 'REOPEN_CASE', at: 3, why: 'Broken again' },
    )
    expect(factsOfCase(state)).toMatchObject({ customerTier: 'CHAMPIONS', language: 'zh' })
  })

  test.each(['CHAMPIONS', 'CANNOT_LOSE'])('when it is %s, then it is promised as a key account', tier => {
    expect(promiseFor(after({ ...taken, customerTier: tier })).value).toBe('KEY_ACCOUNT')
  })

  test('when it is of another segment, then it is promised what everybody is', () => {
    expect(promiseFor(after({ ...taken, customerTier: 'LOST' })).value).toBe('STANDARD')
  })
})

test('given a history from before tiers were told, when a promise is chosen, then the tier is unknown', () => {
  const { because, value } = promiseFor(after(open))
  expect(value).toBe('STANDARD')
  expect(because[0]).toMatchObject({ params: { policy: 'KEY_ACCOUNT', outcome: 'UNKNOWN' } })
})
