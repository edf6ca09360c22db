import {
  type Caller,
  caseListFacts,
  type OpenCaseInput,
  openCase,
  receiveCaseMessage,
} from '@clientele/application'
import { encodeId } from '@clientele/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, codesOf, importText, openDatabase, openShop, type TestDatabase } from '../shop.test-support.ts'

let test_: TestDatabase
let shop: Caller
const ids: string[] = []

const complaint: OpenCaseInput = {
  ...{ kind: 'COMPLAINT', channel: 'WECHAT', severity: 'CRITICAL', urgency: 'HIGH' },
  ...{ subject: 'ＡＢＣ pump leaks', topic: 'pump-7', message: '漏水' },
}
const inquiry: OpenCaseInput = {
  ...{ kind: 'INQUIRY', channel: 'EMAIL', severity: 'MINOR', urgency: 'LOW' },
  ...{ subject: 'Where is my order?', message: 'Where?' },
}

beforeAll(async () => {
  test_ = await openDatabase()
  shop = await openShop(test_.database)
  await importText(shop, 'customer,date,amount\nK1,2024-01-01,120.50\nK1,2024-02-01,80\nK2,2024-03-01,9\n')
  const [rich, poor] = await test_.database.snapshot(shop, tx =>
    tx.customer.findMany({ orderBy: { externalKey: 'asc' } }),
  )
  for (const input of [
    { ...complaint, customerId: rich?.id, assigneeId: shop.actorId },
    { ...inquiry, customerId: poor?.id },
    { ...inquiry, subject: 'Nobody knows who asks' },
  ]) {
    const opened = await openCase(shop, input)
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    ids.push(opened.value)
  }
  for (const body of ['Still leaks', 'And again'])
    await receiveCaseMessage(shop, { caseId: ids[0] ?? '', expectedVersion: null, body, expectsReply: true })
})

afterAll(() => test_.database.close())

function list(rule: object | null, options: { locale?: 'zh-CN' | 'en'; orderBy?: string } = {}) {
  const query = `query($rule: CaseRule, $orderBy: CaseOrder) {
    cases(rule: $rule, orderBy: $orderBy) { nodes { id } totalCount { value } } }`
  const { locale = 'en', orderBy = 'PRIORITY' } = options
  return ask<{ cases: { nodes: { id: string }[]; totalCount: { value: number } } }>(shop, query, {
    variables: { rule, orderBy },
    locale,
  })
}

/** The numbers of the cases for which a rule holds, in the order in which they were opened. */
async function held(rule: object): Promise<number[]> {
  const { data, errors } = await list(rule)
  expect(errors).toEqual([])
  expect(data.cases.totalCount.value).toBe(data.cases.nodes.length)
  return data.cases.nodes.map(({ id }) => ids.findIndex(caseId => encodeId('Case', caseId) === id)).toSorted()
}

describe('a list of cases', () => {
  test.each<[object, number[]]>([
    [{}, [0, 1, 2]],
    [{ kind: { is: 'COMPLAINT' } }, [0]],
    [{ channel: { in: ['EMAIL', 'PHONE'] }, severity: { is: 'MINOR' } }, [1, 2]],
    [{ not: { channel: { is: 'EMAIL' } } }, [0]],
    [{ any: [{ urgency: { is: 'HIGH' } }, { subject: { startsWith: 'nobody' } }] }, [0, 2]],
    [{ subject: { contains: 'abc PUMP' } }, [0]],
    [{ topic: { known: false } }, [1, 2]],
    [{ not: { topic: { is: 'x' } } }, [0]],
    [{ level: { lessThan: 9 }, breached: { is: false } }, [0, 1, 2]],
    [{ openedAt: { withinLast: 'PT1H' } }, [0, 1, 2]],
    [{ openedAt: { olderThan: 'P1D' } }, []],
    [{ openedAt: { between: { from: '2020-01-01T00:00:00Z', to: '2099-01-01T00:00:00+08:00' } } }, [0, 1, 2]],
    [{ dueAt: { withinNext: 'P90D' } }, [0, 1, 2]],
    [{ customerSpend: { atLeast: '200.50' } }, [0]],
    [{ customerSpend: { between: { from: '1', to: '9.00' } } }, [1]],
    [{ customerOrders: { is: 2 } }, [0]],
    [{ customerLastOrderedAt: { before: '2024-02-15T00:00:00Z' } }, [0]],
    [{ correspondence: { count: { where: { direction: { is: 'IN' } }, atLeast: 3 } } }, [0]],
    [
      {
        correspondence: {
          count: { where: { text: { contains: '漏水' } }, within: { fact: 'at', last: 'P1D' }, is: 1 },
        },
      },
      [0],
    ],
    [{ correspondence: { none: { where: { direction: { is: 'OUT' } } } } }, [0, 1, 2]],
    [{ correspondence: { every: { where: { text: { contains: 'where' } } } } }, [1, 2]],
  ])('keeps those for which %j holds', async (rule, expected) => {
    expect(await held(rule)).toEqual(expected)
  })

  test('finds who has a case, and whose it is, by their ids', async () => {
    const me = encodeId('User', shop.actorId)
    expect(await held({ assignee: { is: me } })).toEqual([0])
    expect(await held({ assignee: { in: [me] }, assigned: { is: true } })).toEqual([0])
    expect(await held({ assigned: { is: false } })).toEqual([1, 2])
    expect(codesOf(await list({ assignee: { is: encodeId('Case', ids[0] ?? '') } }))).not.toEqual([])
  })

  test('can be asked about every fact that is known or is not', async () => {
    for (const fact of Object.keys(caseListFacts('CNY'))) {
      const known = await held({ [fact]: { known: true } })
      const unknown = await held({ [fact]: { known: false } })
      expect([...known, ...unknown].toSorted(), fact).toEqual([0, 1, 2])
    }
  })

  test('says where a rule is wrong, in the language of who asks', async () => {
    const rule = {
      any: [{ openedAt: { withinLast: '90 days' } }, { not: { customerSpend: { is: '1.005' } } }],
      correspondence: { some: { within: { fact: 'at', last: '-P1D' } } },
    }
    const paths = [
      'rule.correspondence.some.within.last',
      'rule.any.0.openedAt.withinLast',
      'rule.any.1.not.customerSpend.is',
    ]
    for (const [locale, words] of [
      ['en', 'ISO 8601 duration'],
      ['zh-CN', '时长应写作 ISO 8601 格式'],
    ] as const) {
      const { errors } = await list(rule, { locale })
      expect(errors).toHaveLength(1)
      expect(errors[0]?.message).toContain(words)
      const { code, faults } = { ...errors[0]?.extensions } as { code: string; faults: { path: string[] }[] }
      expect(code).toBe('INVALID_ARGUMENT')
      expect(faults.map(({ path }) => path.join('.')).toSorted()).toEqual(paths.toSorted())
    }
  })

  test('refuses rules that are too deep', async () => {
    let rule: object = { kind: { is: 'REPAIR' } }
    for (let depth = 0; depth < 30; depth++) rule = { not: rule }
    expect(codesOf(await list(rule))).toEqual(['INVALID_ARGUMENT'])
    for (let depth = 0; depth < 3_00; depth++) rule = { all: [rule] }
    expect(codesOf(await list(rule))).toEqual(['INVALID_ARGUMENT'])
  })
})
