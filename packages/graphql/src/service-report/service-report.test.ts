import { type Caller, openCase, replyToCase } from '@clientele/application'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, codesOf, openDatabase, openShop, type TestDatabase } from '../shop.test-support.ts'

let test_: TestDatabase
let shop: Caller

beforeAll(async () => {
  test_ = await openDatabase()
})

beforeEach(async () => {
  shop = await openShop(test_.database)
})

afterAll(() => test_.database.close())

const at = Date.parse('2026-03-09T10:00:00+08:00')

async function answerLate(): Promise<void> {
  const opened = await openCase(
    shop,
    {
      ...{ kind: 'COMPLAINT', channel: 'EMAIL', severity: 'MAJOR', urgency: 'HIGH' },
      ...{ subject: '包装破损', message: '收到时包装已破损。' },
    },
    { at },
  )
  if (!opened.ok) throw new Error(opened.error.code)
  const target = { caseId: opened.value, expectedVersion: null, at: at + 26 * 3_600_000 }
  const replied = await replyToCase(shop, { ...target, body: '非常抱歉。' })
  if (!replied.ok) throw new Error(replied.error.code)
}

const report = `query($from: Date!, $to: Date!) { serviceReport(from: $from, to: $to) {
  from to caseCount unresolvedCount breachedCount
  days { day openedCount breachedCount }
  hours { weekday hour openedCount breachedCount }
  attained { count of share isTooFew interval { from to } }
  attainmentByClock { clock clockLabel met breached undecided cancelled attained { share } }
  attainment { policy policyLabel priority priorityLabel clock clockLabel met breached attained { share } }
  breaches { level clock clockLabel cause causeLabel count }
  rises { ladder ladderLabel level levelLabel cause causeLabel count }
  timePerLevel { ladder ladderLabel level levelLabel stillThere time { count medianSeconds longestSeconds } }
  firstContactResolution { count of share interval { from } isTooFew }
  reopenRate { of share }
  backlog { age { count medianSeconds } bands { upToHours caseCount } }
  definitions { measure name text }
} }`
const monday = { from: '2026-03-09', to: '2026-03-09' }

interface Report {
  readonly serviceReport: Record<string, unknown> & {
    readonly hours: readonly { weekday: number; hour: number; openedCount: number }[]
    readonly definitions: readonly { name: string; text: string }[]
    readonly breaches: readonly Record<string, unknown>[]
  }
}

test('a report tells its figures in the language of whoever asks', async () => {
  await answerLate()
  const { data, errors } = await ask<Report>(shop, report, { variables: monday, locale: 'zh-CN' })
  expect(errors).toEqual([])
  const { hours, definitions, breaches, ...told } = data.serviceReport
  expect(told).toMatchObject({
    ...{ from: '2026-03-09', to: '2026-03-09', caseCount: 1, unresolvedCount: 1, breachedCount: 1 },
    days: [{ day: '2026-03-09', openedCount: 1, breachedCount: 1 }],
    attained: { isTooFew: true, share: 0 },
    firstContactResolution: { count: 0, of: 0, share: null, interval: null, isTooFew: true },
    backlog: { age: { count: 1 } },
  })
  expect(told.attainment).toContainEqual(
    expect.objectContaining({
      ...{ policy: 'COMPLAINT', policyLabel: '投诉', priority: 'P1', clockLabel: '首次响应', breached: 1 },
    }),
  )
  expect(told.rises).toContainEqual(
    expect.objectContaining({ ladder: 'CUSTOMER_COMPLAINT', level: 1, causeLabel: '工单受理' }),
  )
  expect(breaches).toContainEqual(
    expect.objectContaining({ clock: 'FIRST_RESPONSE', cause: 'NOBODY_HAD_IT', causeLabel: '无人负责' }),
  )
  expect(hours).toHaveLength(168)
  expect(hours.filter(({ openedCount }) => openedCount > 0)).toMatchObject([{ weekday: 1, hour: 10 }])
  for (const { name, text } of definitions) expect(name + text).toMatch(/^[^{}]*\p{Script=Han}[^{}]*$/u)
})

test('in English no Chinese is left', async () => {
  await answerLate()
  const { data } = await ask<Report>(shop, report, { variables: monday })
  expect(JSON.stringify(data.serviceReport)).not.toMatch(/\p{Script=Han}/u)
})

test('a period that cannot be is refused by its name, in words', async () => {
  const variables = { from: '2026-03-09', to: '2026-03-08' }
  const answer = await ask<Report>(shop, report, { variables, locale: 'zh-CN' })
  expect(codesOf(answer)).toEqual(['INVALID_PERIOD'])
  expect(answer.errors[0]?.message).toContain('366 天')
})
