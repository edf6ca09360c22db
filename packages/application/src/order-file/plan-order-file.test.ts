import { describe, expect, test } from 'vitest'
import { inspectOrderFile } from './inspect-order-file.ts'
import { parseOrderFilePlan } from './order-file-plan.ts'
import type { OrderFileProfile } from './order-file-profile.ts'
import { type OrderFileAnswers, planOrderFile } from './plan-order-file.ts'

function inspected(text: string): OrderFileProfile {
  const result = inspectOrderFile(new TextEncoder().encode(text), { isWhole: true })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const local = { currency: 'CNY', timeZone: 'Asia/Shanghai' }
const clear = inspected('customer,date,amount,email\n1,2024-01-31,5.00,a@b.cn\n')

function faultsOf(profile: OrderFileProfile, answers: OrderFileAnswers) {
  const planned = planOrderFile(profile, answers)
  return planned.ok ? [] : planned.error.faults
}

test('plans a clear file without a question', () => {
  expect(planOrderFile(clear, local)).toEqual({
    ok: true,
    value: {
      encoding: 'utf-8',
      delimiter: ',',
      headers: ['customer', 'date', 'amount', 'email'],
      mapping: { customer: 'customer', orderedAt: 'date', amount: 'amount', email: 'email' },
      dateFormat: 'YMD',
      amountFormat: 'DECIMAL_POINT',
      ...local,
    },
  })
})

test('survives being stored as JSON', () => {
  const planned = planOrderFile(clear, local)
  if (!planned.ok) throw new Error('not planned')
  expect(parseOrderFilePlan(JSON.parse(JSON.stringify(planned.value)))).toEqual(planned)
})

test('takes a stored plan as the answers about the file that corrects its rows', () => {
  const planned = planOrderFile(inspected('customer,date,amount\n1,03/14/2024,5.00\n'), local)
  if (!planned.ok) throw new Error('not planned')
  const correction = inspected('customer;date;amount\n1;03/04/2024;5.00\n')
  expect(planOrderFile(correction, planned.value)).toEqual({
    ok: true,
    value: { ...planned.value, delimiter: ';' },
  })
})

describe('answers', () => {
  test('override the guess field by field', () => {
    const profile = inspected('customer,buyer,date,amount\n1,2,2024-01-31,5.00\n')
    const planned = planOrderFile(profile, { ...local, mapping: { customer: 'buyer' } })
    expect(planned.ok && planned.value.mapping).toMatchObject({ customer: 'buyer' })
  })

  test('leave a field out', () => {
    const planned = planOrderFile(clear, { ...local, mapping: { email: null } })
    expect(planned.ok && Object.keys(planned.value.mapping)).toEqual(['customer', 'orderedAt', 'amount'])
  })

  test('take a header away from the field for which it was guessed', () => {
    const planned = planOrderFile(clear, { ...local, mapping: { city: 'email' } })
    expect(planned.ok && planned.value.mapping.email).toBeUndefined()
  })

  test('may use the e-mail as the key of the customer and keep it as e-mail', () => {
    const planned = planOrderFile(clear, { ...local, mapping: { customer: 'email' } })
    expect(planned.ok && planned.value.mapping).toMatchObject({ customer: 'email', email: 'email' })
  })

  test('settle the format of another column than the guessed one', () => {
    const profile = inspected('customer,date,paid,amount\n1,2024-01-31,03/04/2024,5.00\n')
    const [question] = faultsOf(profile, { ...local, mapping: { orderedAt: 'paid' } })
    expect(question).toMatchObject({
      code: 'OPEN_QUESTION',
      question: { code: 'AMBIGUOUS_DATE_FORMAT', header: 'paid' },
    })
    const planned = planOrderFile(profile, { ...local, mapping: { orderedAt: 'paid' }, dateFormat: 'DMY' })
    expect(planned).toMatchObject({ ok: true, value: { dateFormat: 'DMY' } })
  })
})

describe('refuses', () => {
  test('open questions, all at once', () => {
    const profile = inspected('who,date,amount\n1,03/04/2024,1.234\n')
    expect(
      faultsOf(profile, { ...local, currency: 'KWD' }).map(
        fault => 'question' in fault && fault.question.code,
      ),
    ).toEqual(['UNMAPPED', 'AMBIGUOUS_DATE_FORMAT', 'AMBIGUOUS_AMOUNT_FORMAT'])
    const answers = { ...local, currency: 'KWD', dateFormat: 'MDY', amountFormat: 'DECIMAL_POINT' } as const
    expect(planOrderFile(profile, { ...answers, mapping: { customer: 'who' } }).ok).toBe(true)
  })

  test.each([
    [
      'an unknown header',
      { mapping: { city: 'town' } },
      { code: 'UNKNOWN_HEADER', field: 'city', header: 'town' },
    ],
    [
      'one header for two fields',
      { mapping: { city: 'email', email: 'email' } },
      { code: 'HEADER_MAPPED_TWICE', header: 'email', fields: ['email', 'city'] },
    ],
    [
      'one header for the customer and two details',
      { mapping: { customer: 'email', phone: 'email', email: 'email' } },
      { code: 'HEADER_MAPPED_TWICE', header: 'email', fields: ['customer', 'email', 'phone'] },
    ],
    ['an unknown currency', { currency: 'yuan' }, { code: 'INVALID_CURRENCY', currency: 'yuan' }],
    [
      'an unknown zone',
      { timeZone: 'Mars/Olympus' },
      { code: 'INVALID_TIME_ZONE', timeZone: 'Mars/Olympus' },
    ],
    ['an offset for a zone', { timeZone: '+08:00' }, { code: 'INVALID_TIME_ZONE', timeZone: '+08:00' }],
  ])('%s', (_, answers, fault) => expect(faultsOf(clear, { ...local, ...answers })).toEqual([fault]))

  test('a file whose encoding is not settled', () => {
    const profile = { ...clear, questions: [{ code: 'AMBIGUOUS_ENCODING' as const, candidates: [] }] }
    expect(faultsOf(profile, local)).toMatchObject([{ question: { code: 'AMBIGUOUS_ENCODING' } }])
  })
})

test.each([
  [null, []],
  [{}, ['encoding']],
])('does not take %j for a plan', (document, path) => {
  const parsed = parseOrderFilePlan(document)
  expect(!parsed.ok && parsed.error.faults[0]?.path).toEqual(path)
})
