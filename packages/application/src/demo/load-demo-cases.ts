import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import { exampleLadders } from '@clientele/escalation'
import { ok, type Result } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import type { Caller } from '../caller.ts'
import { lookAfterCase } from '../case/look-after-case.ts'
import { openCase } from '../case/open-case.ts'
import { acknowledgeEscalation } from '../case/rise-of-case.ts'
import { assignCase, closeCase, resolveCase } from '../case/work-on-case.ts'
import { addCaseNote, receiveCaseMessage, replyToCase } from '../case/write-in-case.ts'
import { type DemoCase, type DemoStep, demoCases } from './demo-case.ts'
import { demoEightD } from './demo-eight-d.ts'
import { loadDemoEightD } from './load-demo-eight-d.ts'

const hour = 3_600_000
/** The hours of a workspace that wrote down none. */
const office = compileCalendar(exampleCalendars.chineseOffice).inMilliseconds
/** A case that nobody looks at is called about again and again: so often the past is lived through, then it is now. */
const mostLooks = 25

/**
 * The service team of the demo, and the roles each holds beside those of the workspace's first person. Whoever names a mail
 * server wants to see the calls go out: each has an address, at a host that is kept free for examples (RFC 2606).
 */
const team = [
  { name: '李明 · Li Ming', email: 'li.ming@example.com', locale: 'zh-CN', roles: ['AGENT'] },
  { name: '王芳 · Wang Fang', email: 'wang.fang@example.com', locale: 'zh-CN', roles: ['DESK_LEAD'] },
  { name: 'Emma Berg', email: 'emma.berg@example.com', locale: 'en', roles: ['SERVICE_MANAGER'] },
] as const
const emailOfFirst = 'lin.xiao@example.com'

/** Takes the demo's cases and lets happen to them what happened, as of the last two weeks. */
export async function loadDemoCases(caller: Caller): Promise<void> {
  const { database } = caller
  const [agent = caller.actorId, lead = agent, manager = agent] = await employ(caller)
  const customers = await database.snapshot(caller, tx =>
    tx.customer.findMany({ select: { id: true }, orderBy: { number: 'asc' } }),
  )
  const now = Date.now()
  const caseIds: string[] = []
  for (const demo of demoCases) {
    const customerId = demo.customer === undefined ? undefined : customers[demo.customer]?.id
    const caseId = await live({ ...caller, actorId: agent }, { demo, customerId, now })
    if (demo.topic === demoEightD.topic) caseIds.push(caseId)
  }
  await loadDemoEightD(caller, { caseIds, people: { agent, lead, manager }, now })
}

async function employ({ database, ...stamp }: Caller): Promise<string[]> {
  const { actorId, tenantId } = stamp
  const roles = Object.values(exampleLadders).flatMap(ladder => ladder.roles.map(({ code }) => code))
  const hired = await database.transaction(stamp, async tx => {
    const ids: string[] = []
    await tx.noticePreference.upsert({
      where: { tenantId_userId: { tenantId, userId: actorId } },
      create: { tenantId, userId: actorId, email: emailOfFirst },
      update: { email: emailOfFirst },
    })
    for (const person of team) {
      const { email, name, locale } = person
      const { id } = await tx.user.create({ data: { tenantId, id: newId(), name, locale } })
      await tx.noticePreference.create({ data: { tenantId, userId: id, email } })
      const held = person.roles.filter(role => roles.includes(role))
      await tx.duty.createMany({ data: held.map(role => ({ tenantId, userId: id, role })) })
      ids.push(id)
    }
    return ok(ids)
  })
  return hired.value
}

async function live(
  caller: Caller,
  {
    demo,
    customerId,
    now,
  }: { readonly demo: DemoCase; readonly customerId: string | undefined; readonly now: number },
): Promise<string> {
  const { hoursAgo, customer: _, steps, ...told } = demo
  const openedAt = need(office.subtractWorkingTime(now, hoursAgo * hour))
  const caseId = need(await openCase(caller, { ...told, customerId }, { at: openedAt }))
  for (const step of steps) {
    const at = need(office.addWorkingTime(openedAt, step.after * hour))
    await passTime(caller, { caseId, until: at })
    need(await take(caller, { caseId, step, at }))
  }
  await passTime(caller, { caseId, until: now })
  return caseId
}

function take(
  caller: Caller,
  { caseId, step, at }: { readonly caseId: string; readonly step: DemoStep; readonly at: number },
): Promise<Result<unknown, unknown>> {
  const target = { caseId, expectedVersion: null, at }
  switch (step.step) {
    case 'TAKE':
      return assignCase(caller, { ...target, to: caller.actorId })
    case 'ACKNOWLEDGE':
      return acknowledgeEscalation(caller, target)
    case 'REPLY':
      return replyToCase(caller, { ...target, body: step.text })
    case 'WAIT':
      return replyToCase(caller, { ...target, body: step.text, status: 'WAITING_CUSTOMER' })
    case 'HEAR':
      return receiveCaseMessage(caller, { ...target, body: step.text, expectsReply: true })
    case 'NOTE':
      return addCaseNote(caller, { ...target, body: step.text })
    case 'RESOLVE':
      return resolveCase(caller, { ...target, resolution: step.text })
    case 'CLOSE':
      return closeCase(caller, { ...target, reason: 'SOLVED' })
  }
}

/** Looks at the case whenever its timer would have rung. */
async function passTime(
  { database, ...stamp }: Caller,
  { caseId, until }: { readonly caseId: string; readonly until: number },
): Promise<void> {
  const { tenantId } = stamp
  for (let looks = 0; looks <= mostLooks; looks++) {
    const { lookAgainAt } = await database.snapshot(stamp, tx =>
      tx.case.findUniqueOrThrow({
        where: { tenantId_id: { tenantId, id: caseId } },
        select: { lookAgainAt: true },
      }),
    )
    const next = lookAgainAt?.getTime() ?? Infinity
    if (next >= until) return
    const at = looks < mostLooks ? next : until
    await database.rawTransaction(stamp, tx => lookAfterCase(tx, { tenantId, subjectId: caseId }, { at }))
  }
}

function need<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`A case of the demo could not be made: ${JSON.stringify(result.error)}`)
  return result.value
}
