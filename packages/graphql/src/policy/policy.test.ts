import { adoptPolicy, type Caller, openCase } from '@clientele/application'
import { exampleCalendars } from '@clientele/calendar'
import { exampleSlaBook } from '@clientele/escalation'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, openDatabase, openShop, type TestDatabase } from '../shop.test-support.ts'

let opened: TestDatabase
let shop: Caller

beforeAll(async () => {
  opened = await openDatabase()
})

beforeEach(async () => {
  shop = await openShop(opened.database)
})

afterAll(() => opened.database.close())

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const aroundTheClock = {
  timeZone: 'Asia/Shanghai',
  name: { en: 'Always', 'zh-CN': '全天候' },
  week: Object.fromEntries(weekdays.map(weekday => [weekday, [{ start: '00:00', end: '24:00' }]])),
}

/** The book with another time for the first answer of everybody else's cases. */
const bookWith = (first: string) => ({
  policies: exampleSlaBook.policies.map(policy => ({
    ...policy,
    clocks:
      policy.code === 'STANDARD'
        ? { ...policy.clocks, FIRST_RESPONSE: { targets: { P1: first, P2: first, P3: first, P4: first } } }
        : policy.clocks,
  })),
})

const sla = { kind: 'SLA', code: 'default' }

async function answer<T>(
  query: string,
  variables: Record<string, unknown>,
  locale?: 'en' | 'zh-CN',
): Promise<T> {
  const { data, errors } = await ask<T>(shop, query, { variables, ...(locale && { locale }) })
  expect(errors).toEqual([])
  return data
}

test('the policies in force tell in short what they say, in both languages', async () => {
  const query = `{ policies { kind code name version isBuiltIn viewerCanAdopt
    calendar { timeZone workingSecondsNextWeek exceptionCount }
    slaPolicies { code name appliesTo calendar } ladderLevels { id name roles } } }`
  const { policies } = await answer<{ policies: Record<string, unknown>[] }>(query, {}, 'zh-CN')
  expect(policies.filter(({ kind }) => kind !== 'EIGHT_D' && kind !== 'ROUTING').slice(0, 3)).toMatchObject([
    {
      name: '服务承诺',
      isBuiltIn: true,
      slaPolicies: [{ code: 'KEY_ACCOUNT', name: '重点客户' }, {}, { appliesTo: null }],
    },
    { name: '工单分级与升级', calendar: null, slaPolicies: [], ladderLevels: [] },
    { name: '办公时间', calendar: { timeZone: 'Asia/Shanghai', workingSecondsNextWeek: 37.5 * 3600 } },
  ])
  expect(policies.at(-1)).toMatchObject({
    kind: 'LADDER',
    ladderLevels: expect.arrayContaining([expect.anything()]),
  })
})

test('a rule within a draft is told its faults at the very condition, and what it can ask about', async () => {
  const replies = { fact: 'replies', atLeast: 'many' }
  const appliesTo = {
    all: [{ fact: 'kind', in: ['REPAIR'] }, { any: [replies, { fact: 'mood', is: 'bad' }] }],
  }
  const [first, ...others] = exampleSlaBook.policies
  const { policyCheck, policyRuleFacts } = await answer<{
    policyCheck: { faults: { path: string[] }[] }
    policyRuleFacts: { name: string }[]
  }>(
    `query ($draft: PolicyDraftInput!) {
      policyCheck(draft: $draft) { faults { path } }
      policyRuleFacts { name label type options { code label } } }`,
    { draft: { ...sla, document: { policies: [{ ...first, appliesTo }, ...others] } } },
    'zh-CN',
  )
  const at = ['policies', '0', 'appliesTo', 'all', '1', 'any']
  expect(policyCheck.faults).toEqual([{ path: [...at, '0', 'atLeast'] }, { path: [...at, '1', 'fact'] }])
  expect(policyRuleFacts.slice(0, 2)).toMatchObject([
    {
      name: 'kind',
      label: '类型',
      type: 'CODE',
      options: [{ code: 'COMPLAINT', label: '投诉' }, {}, {}, {}, {}, {}, {}, {}],
    },
    { name: 'channel', label: '渠道' },
  ])
})

test.each([
  ['zh-CN', '冠军客户', '中文'],
  ['en', 'Champions', 'Chinese'],
] as const)(
  'segments and languages are asked about by their names in %s',
  async (locale, champions, chinese) => {
    const query = `{ policyRuleFacts { name type options { code label } }
    policies(kind: SLA) { slaPolicies { appliesTo } } }`
    const { policies, policyRuleFacts } = await answer<{
      policies: { slaPolicies: { appliesTo: string | null }[] }[]
      policyRuleFacts: { name: string; type: string; options: object[] }[]
    }>(query, {}, locale)
    const factOf = (asked: string) => policyRuleFacts.find(({ name }) => name === asked)
    expect(factOf('customerTier')).toMatchObject({ type: 'CODE' })
    expect(factOf('customerTier')?.options).toContainEqual({ code: 'CHAMPIONS', label: champions })
    expect(factOf('language')?.options).toContainEqual({ code: 'zh', label: chinese })
    expect(policies[0]?.slaPolicies[0]?.appliesTo).toContain(champions)
  },
)

test('a rule that asks for part of a code is told in a sentence, too', async () => {
  const [first, ...others] = exampleSlaBook.policies
  const appliesTo = { fact: 'customerTier', startsWith: 'CHAMP' }
  const document = { policies: [{ ...first, appliesTo }, ...others] }
  const adopted = await adoptPolicy(shop, { kind: 'SLA', code: 'default', document, expectedVersion: 0 })
  expect(adopted).toMatchObject({ ok: true })
  const query = '{ policies(kind: SLA) { slaPolicies { appliesTo } } }'
  expect(await answer(query, {})).toMatchObject({
    policies: [{ slaPolicies: [{ appliesTo: expect.stringContaining('CHAMP') }, {}, {}] }],
  })
})

test('a draft is told its faults by their paths, in both languages', async () => {
  const draft = { ...sla, document: bookWith('PT900H') }
  const query = `query($draft: PolicyDraftInput!) {
    policyCheck(draft: $draft) { isAdoptable faults { path code severity message } } }`
  const fault = {
    path: ['policies', '2', 'clocks', 'FIRST_RESPONSE', 'targets', 'P1'],
    code: 'longer_than_resolution',
  }
  expect(await answer(query, { draft }, 'zh-CN')).toMatchObject({
    policyCheck: {
      isAdoptable: false,
      faults: expect.arrayContaining([
        { ...fault, severity: 'FAULT', message: '晚于解决时限：不能超过同一优先级的解决时限。' },
      ]),
    },
  })
})

test('a rehearsal names the cases, what would have been due, and why', async () => {
  await adoptPolicy(shop, { kind: 'CALENDAR', code: 'office', document: aroundTheClock, expectedVersion: 0 })
  const inquiry = { kind: 'INQUIRY', channel: 'EMAIL', severity: 'MODERATE', urgency: 'HIGH' } as const
  const at = Date.now() - 2 * 3_600_000
  await openCase(shop, { ...inquiry, subject: '发票', message: '请补开' }, { at })
  const query = `query($draft: PolicyDraftInput!) { rehearsePolicy(draft: $draft) { __typename ... on PolicyRehearsal {
    caseCount isCut differentCount dueOtherwiseCount escalatedOtherwiseCount breachedByCurrentCount breachedByDraftCount
    cases { number subject case { number } currentPolicy draftPolicy
      clocks { label why isBreachedByDraftOnly current { status dueAt } draft { status dueAt } }
      escalation { code message } } } } }`
  expect(await answer(query, { draft: { ...sla, document: bookWith('PT1H') } }, 'zh-CN')).toMatchObject({
    rehearsePolicy: {
      ...{ caseCount: 1, isCut: false, differentCount: 1, dueOtherwiseCount: 1 },
      ...{ breachedByCurrentCount: 0, breachedByDraftCount: 1 },
      cases: [
        {
          ...{ number: 'S-000001', subject: '发票', case: { number: 'S-000001' } },
          clocks: [
            {
              ...{ label: '首次响应', isBreachedByDraftOnly: true },
              why: expect.stringMatching(/^允许的工作时间由 4.+变为 1.+。$/),
              ...{ current: { status: 'RUNNING' }, draft: { status: 'BREACHED' } },
            },
          ],
          escalation: expect.arrayContaining([
            { code: 'REACHED_IN_DRAFT_ONLY', message: expect.stringMatching(/^会升级到“.+”。$/) },
          ]),
        },
      ],
    },
  })
})

test('a calendar is drawn, and takes the holidays of a country', async () => {
  const drawing = `query($document: JSON!) { calendarDrawing(document: $document, from: "2026-10-01", days: 10) {
    ... on CalendarDrawing { timeZone days { date kind name periods { from to } } } } }`
  const holidays = `query($document: JSON!, $country: String!) {
    calendarWithDays(document: $document, country: $country, fromYear: 2026, toYear: 2026) { __typename
      ... on CalendarWithDays { document closedDays specialDays }
      ... on InvalidInputError { faults { path code message } } } }`
  const { calendarWithDays } = await answer<{ calendarWithDays: { document: object } }>(holidays, {
    document: exampleCalendars.chineseOffice,
    country: 'CN',
  })
  const { document } = calendarWithDays
  const { calendarDrawing } = await answer<{ calendarDrawing: { days: unknown[] } }>(
    drawing,
    { document },
    'zh-CN',
  )
  expect(calendarDrawing.days[0]).toEqual({ date: '2026-10-01', kind: 'CLOSED', name: '国庆节', periods: [] })
  expect(calendarDrawing.days[9]).toMatchObject({ kind: 'SPECIAL', periods: [{ from: 540, to: 720 }, {}] })
  expect(await answer(holidays, { document, country: 'XX' })).toMatchObject({
    calendarWithDays: { faults: [{ path: ['country'], code: 'UNKNOWN_REGION' }] },
  })
})

test('the form of each kind is there for editors', async () => {
  for (const kind of ['CALENDAR', 'CASE', 'SLA', 'LADDER', 'EIGHT_D']) {
    const { policyJsonSchema } = await answer<{ policyJsonSchema: object }>(
      'query($kind: PolicyKind!) { policyJsonSchema(kind: $kind) }',
      { kind },
    )
    expect(JSON.stringify(policyJsonSchema)).toMatch(/timeZone|priority|policies|levels|properties/)
  }
})
