import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideEightD } from './decide-eight-d.ts'
import { disciplines, disciplinesBefore } from './discipline.ts'
import type { EightD, EightDRevision } from './eight-d.ts'
import type { EightDCommand, EightDRequest } from './eight-d-command.ts'
import { defaultEightDPolicy as policy } from './eight-d-policy.ts'
import { evolveEightD } from './evolve-eight-d.ts'
import { exampleEightDCommands } from './example-eight-d.ts'

const hour = 3_600_000
const day = 24 * hour
const start = Date.UTC(2026, 2, 2)
const calendar = compileCalendar(exampleCalendars.aroundTheClock)
const story = exampleEightDCommands(start)

test('in whatever order people ask, no gate is passed without what it asks for, and what is frozen stays so', () => {
  let closings = 0
  fc.assert(
    fc.property(anyCommands(), commands => {
      let eightD: EightD | undefined
      for (const command of commands) {
        const decided = decideEightD(command, { eightD, policy, calendar })
        if (!decided.ok) continue
        const before = eightD
        eightD = decided.value.reduce<EightD | undefined>(evolveEightD, eightD)
        if (!eightD) throw new Error('No event')
        for (const revision of [eightD.revision, ...eightD.frozen]) expectGatesKept(revision)
        expect(eightD.frozen.slice(0, before?.frozen.length ?? 0)).toEqual(before?.frozen ?? [])
        expect(eightD.revision.number).toBe(eightD.frozen.length + 1)
        expect(eightD.status === 'CLOSED').toBe(eightD.revision.completed.D8 !== undefined)
        expect(eightD.caseIds.length).toBeGreaterThan(0)
        if (eightD.status === 'CLOSED') closings++
      }
    }),
    { numRuns: 120 },
  )
  expect(closings).toBeGreaterThan(0)
})

function expectGatesKept({ actions, causes, completed, effectiveness, problem, team }: EightDRevision): void {
  for (const discipline of disciplines)
    if (completed[discipline])
      for (const earlier of disciplinesBefore(discipline)) expect(completed[earlier]).toBeDefined()
  if (completed.D1)
    expect(team.map(({ role }) => role)).toEqual(expect.arrayContaining(['CHAMPION', 'LEADER']))
  if (completed.D2) expect(problem).toBeDefined()
  const standing = actions.filter(({ withdrawn }) => !withdrawn)
  if (completed.D4)
    for (const kind of policy.causes)
      expect(causes.some(cause => cause.kind === kind && cause.verified)).toBe(true)
  if (completed.D6)
    for (const { id } of causes.filter(({ verified }) => verified))
      expect(standing.some(({ causeIds, verified }) => verified && causeIds?.includes(id))).toBe(true)
  if (!completed.D8) return
  for (const { verified } of standing) expect(verified).toBeDefined()
  expect(effectiveness?.result?.isEffective).toBe(true)
  expect(effectiveness?.result?.at ?? 0).toBeGreaterThanOrEqual(effectiveness?.dueAt ?? Infinity)
}

/** The story with commands left out, put in and asked again, the clock always going forwards. */
function anyCommands(): fc.Arbitrary<readonly EightDCommand[]> {
  const discipline = fc.constantFrom(...disciplines)
  const actionId = fc.constantFrom('A1', 'A2', 'A3', 'A4')
  const evidence = 'seen'
  const reason = 'because'
  const other = fc.oneof<fc.Arbitrary<EightDRequest>[]>(
    fc.record({ type: fc.constant('RETURN_TO_DISCIPLINE'), discipline, reason: fc.constant(reason) }),
    fc.record({ type: fc.constant('REOPEN_EIGHT_D'), discipline, reason: fc.constant(reason) }),
    fc.record({ type: fc.constant('WITHDRAW_ACTION'), actionId, reason: fc.constant(reason) }),
    fc.record({ type: fc.constant('VERIFY_ACTION'), actionId, evidence: fc.constant(evidence) }),
    fc.constant({ type: 'DROP_CAUSE', causeId: 'C1' }),
    fc.constant({ type: 'WAIVE_DISCIPLINE', discipline: 'D3', reason }),
    fc.constant({ type: 'CHECK_EFFECTIVENESS', isEffective: false, evidence }),
    fc.constant({ type: 'CLOSE_EIGHT_D' }),
  )
  const asked = (at: number, request: EightDRequest): EightDCommand => ({ at, by: 'li.na', ...request })
  // From people who mostly keep to the order to people who hardly do.
  return fc
    .constantFrom(60, 20, 4)
    .chain(order =>
      fc.array(
        fc.record({
          isAsked: fc.integer({ min: 0, max: order * 5 }).map(chance => chance > 0),
          extra: fc.oneof(
            { weight: order, arbitrary: fc.constant(undefined) },
            { weight: 1, arbitrary: other },
          ),
        }),
        { minLength: story.length * 2, maxLength: story.length * 2 },
      ),
    )
    .map(choices =>
      choices.flatMap(({ extra, isAsked }, index) => {
        const round = Math.floor(index / story.length)
        const told = story[index % story.length]
        const at = (told?.at ?? start) + round * 60 * day
        return [...(told && isAsked ? [{ ...told, at }] : []), ...(extra ? [asked(at, extra)] : [])]
      }),
    )
}
