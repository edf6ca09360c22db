import { type EightDRequest, exampleEightDCommands } from '@clientele/escalation'
import { ok } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { openCase } from '../case/open-case.ts'
import { commandEightD } from '../eight-d/command-eight-d.ts'
import type { EightDOrder } from '../eight-d/eight-d-order.ts'
import { openEightD } from '../eight-d/open-eight-d.ts'

const day = 86_400_000

/** The people of the domain's example 8D, as people of a workspace. */
export async function employ({ database, ...stamp }: Caller): Promise<Readonly<Record<string, string>>> {
  const hired = await database.transaction(stamp, async tx => {
    const ids: [string, string][] = []
    for (const [handle, name] of [
      ['li.na', '李娜'],
      ['zhang.min', '张敏'],
      ['chen.wei', '陈伟'],
    ] as const) {
      const { id } = await tx.user.create({
        data: { tenantId: stamp.tenantId, id: crypto.randomUUID(), name, locale: 'zh-CN' },
      })
      ids.push([handle, id])
    }
    return ok(Object.fromEntries(ids))
  })
  return hired.value
}

/** A complaint that an 8D can be about. */
export async function complain(caller: Caller, subject = '法兰渗漏'): Promise<string> {
  const told = { kind: 'COMPLAINT', channel: 'EMAIL', severity: 'MAJOR', urgency: 'HIGH' } as const
  const opened = await openCase(caller, { ...told, subject, message: '水泵法兰处渗漏。' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

/** The domain's example 8D lived through in the past, up to a step or to its closing. Answers its id. */
export async function liveThroughExample(
  caller: Caller,
  {
    caseIds,
    people,
    openedAt = Date.now() - 60 * day,
    until = () => false,
  }: {
    readonly caseIds: readonly string[]
    readonly people: Readonly<Record<string, string>>
    readonly openedAt?: number
    readonly until?: (request: EightDRequest) => boolean
  },
): Promise<string> {
  let eightDId = ''
  for (const { at, by, ...request } of exampleEightDCommands(openedAt)) {
    if (until(request)) break
    const actor = { ...caller, actorId: people[by] ?? '' }
    if (request.type === 'OPEN_EIGHT_D') {
      const opened = await openEightD(actor, { ...request, caseIds }, { at })
      if (!opened.ok) throw new Error(JSON.stringify(opened.error))
      eightDId = opened.value
      continue
    }
    const done = await commandEightD(actor, { eightDId, expectedVersion: null, at }, orderOf(request, people))
    if (!done.ok) throw new Error(JSON.stringify({ request, error: done.error }))
  }
  return eightDId
}

/** A request of the example with the people of the workspace; its causes and actions are numbered by the house. */
function orderOf(
  request: Exclude<EightDRequest, { type: 'OPEN_EIGHT_D' }>,
  people: Readonly<Record<string, string>>,
): EightDOrder {
  switch (request.type) {
    case 'FORM_TEAM':
      return {
        ...request,
        team: request.team.map(member => ({ ...member, personId: people[member.personId] ?? '' })),
      }
    case 'PLAN_ACTION': {
      const { id: _, ownerId, ...action } = request.action
      return { ...request, action: { ...action, ownerId: people[ownerId] ?? '' } }
    }
    case 'STATE_CAUSE': {
      const { id: _, ...cause } = request.cause
      return { ...request, cause }
    }
    default:
      return request
  }
}
