import {
  type Caller,
  createWebhookEndpoint,
  enqueueNotice,
  type OpenCaseInput,
  openCase,
  openEightD,
  receiveUpload,
  updateCustomer,
} from '@clientele/application'
import { encodeId, type IdKind, idPrefixes, ok } from '@clientele/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ask,
  codesOf,
  importText,
  openDatabase,
  openShop,
  orderFile,
  type TestDatabase,
} from './shop.test-support.ts'

const kinds = Object.keys(idPrefixes) as IdKind[]

let test_: TestDatabase
let shop: Caller
let otherShop: Caller
let ids: Record<IdKind, string>

beforeAll(async () => {
  test_ = await openDatabase()
  shop = await openShop(test_.database)
  otherShop = await openShop(test_.database)
  await importText(shop, orderFile({ customers: 2, orders: 2 }))
  ids = await someIds(shop)
})

afterAll(() => test_.database.close())

describe.each(kinds)('a %s', kind => {
  test('is found by its id', async () => {
    const query = 'query($id: ID!) { node(id: $id) { __typename id } }'
    const { data, errors } = await ask(shop, query, { variables: { id: ids[kind] } })
    expect(errors).toEqual([])
    expect(data).toEqual({ node: { __typename: kind, id: ids[kind] } })
  })

  test('is not there for another workspace, nor is one that was never made', async () => {
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    const never = encodeId(kind, crypto.randomUUID())
    const variables = { ids: [ids[kind], never] }
    expect(await ask(otherShop, query, { variables })).toEqual({ data: { nodes: [null, null] }, errors: [] })
  })
})

test('objects come in the order of their ids', async () => {
  const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }'
  const wanted = [ids.Order, ids.Customer, encodeId('Order', crypto.randomUUID()), ids.Order, ids.Tenant]
  const { data, errors } = await ask<{ nodes: ({ id: string } | null)[] }>(shop, query, {
    variables: { ids: wanted },
  })
  expect(errors).toEqual([])
  expect(data.nodes.map(node => node?.id)).toEqual([
    ids.Order,
    ids.Customer,
    undefined,
    ids.Order,
    ids.Tenant,
  ])
})

test.each(['', '42', 'cus_', 'cus_01h455vb4pex5vsknk084sn02', 'xyz_01h455vb4pex5vsknk084sn02q'])(
  'the text %j is no id',
  async id => {
    const queries = [
      'query($id: ID!) { node(id: $id) { id } }',
      'query($id: ID!) { nodes(ids: [$id]) { id } }',
      'query($id: ID!) { customer(id: $id) { id } }',
      'query($id: ID!) { importRun(id: $id) { id } }',
      'query($id: ID!) { upload(id: $id) { id } }',
      'query($id: ID!) { customers(filter: { importRunId: $id }) { nodes { id } } }',
    ]
    for (const query of id === '' ? queries.slice(0, -1) : queries) {
      expect(codesOf(await ask(shop, query, { variables: { id } }))).toEqual(['INVALID_ID'])
    }
  },
)

test('an id of one kind is no id of another', async () => {
  const query = 'query($id: ID!) { customer(id: $id) { id } }'
  expect(codesOf(await ask(shop, query, { variables: { id: ids.Order } }))).toEqual(['INVALID_ID'])
})

async function someIds(caller: Caller): Promise<Record<IdKind, string>> {
  const { database, tenantId, actorId } = caller
  const customer = await database.snapshot(caller, tx => tx.customer.findFirstOrThrow())
  await updateCustomer(caller, { customerId: customer.id, expectedVersion: null, details: { city: 'Wuxi' } })
  const upload = await receiveUpload(caller, { fileName: 'a.csv', bytes: oneByte(), limit: 10 })
  if (!upload.ok) throw new Error(upload.error.code)
  const opened = await openCase(caller, anyCase)
  if (!opened.ok) throw new Error(opened.error.code)
  const eightD = await openEightD(caller, { title: 'Late', symptom: 'Late', caseIds: [opened.value] })
  if (!eightD.ok) throw new Error(eightD.error.code)
  const told = await database.rawTransaction(caller, async tx =>
    ok(
      await enqueueNotice(tx, caller, {
        kind: 'CASE_REPLY',
        params: { caseNumber: 1, caseSubject: 'Late' },
        to: { channel: 'EMAIL', userId: actorId },
        about: { kind: 'CASE', id: opened.value },
        idempotencyKey: 'told',
      }),
    ),
  )
  const endpoint = await createWebhookEndpoint(caller, { url: 'https://example.com/' })
  if (!endpoint.ok) throw new Error(endpoint.error.code)
  return database.snapshot(caller, async tx => ({
    WebhookEndpoint: encodeId('WebhookEndpoint', endpoint.value.endpointId),
    Case: encodeId('Case', opened.value),
    EightD: encodeId('EightD', eightD.value),
    CaseMessage: encodeId('CaseMessage', (await tx.caseMessage.findFirstOrThrow()).id),
    Tenant: encodeId('Tenant', tenantId),
    User: encodeId('User', actorId),
    Customer: encodeId('Customer', customer.id),
    Upload: encodeId('Upload', upload.value),
    Order: encodeId('Order', (await tx.order.findFirstOrThrow()).id),
    ImportRun: encodeId('ImportRun', (await tx.importRun.findFirstOrThrow()).id),
    RfmPolicy: encodeId('RfmPolicy', (await tx.rfmPolicy.findFirstOrThrow()).id),
    RfmSnapshot: encodeId('RfmSnapshot', (await tx.rfmSnapshot.findFirstOrThrow()).id),
    Notice: encodeId('Notice', told.value.noticeId),
    Activity: encodeId('Activity', (await tx.activity.findFirstOrThrow()).id),
  }))
}

const anyCase: OpenCaseInput = {
  kind: 'INQUIRY',
  channel: 'PHONE',
  severity: 'MINOR',
  urgency: 'LOW',
  subject: 'Where is it',
  message: 'Where is it?',
}

async function* oneByte(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array([65])
}
