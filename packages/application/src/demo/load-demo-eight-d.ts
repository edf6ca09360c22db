import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import type { Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { commandEightD } from '../eight-d/command-eight-d.ts'
import { openEightD } from '../eight-d/open-eight-d.ts'
import { type DemoPeople, demoEightD } from './demo-eight-d.ts'

const hour = 3_600_000
/** The hours of a workspace that wrote down none. */
const office = compileCalendar(exampleCalendars.chineseOffice).inMilliseconds

/** Opens the demo's 8D for its cases and lets happen in it what happened, as of today. */
export async function loadDemoEightD(
  caller: Caller,
  {
    caseIds,
    people,
    now,
  }: { readonly caseIds: readonly string[]; readonly people: DemoPeople; readonly now: number },
): Promise<void> {
  const { hoursAgo, steps, symptom, title } = demoEightD
  const openedAt = need(office.subtractWorkingTime(now, hoursAgo * hour))
  const lead = { ...caller, actorId: people.lead }
  const eightDId = need(await openEightD(lead, { title, symptom, caseIds }, { at: openedAt }))
  for (const [after, by, order] of steps(people)) {
    const at = need(office.addWorkingTime(openedAt, after * hour))
    const actor = { ...caller, actorId: people[by] }
    need(await commandEightD(actor, { eightDId, expectedVersion: null, at }, order))
  }
}

function need<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`The 8D of the demo could not be made: ${JSON.stringify(result.error)}`)
  return result.value
}
