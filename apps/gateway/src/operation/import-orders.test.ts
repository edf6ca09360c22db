import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, openWorkspace, type TestSite, type TestWorkspace } from '../site.test-support.ts'

let site: TestSite
let workspace: TestWorkspace

beforeAll(async () => {
  site = await openSite({ worker: true })
})

afterAll(() => site.close())

beforeAll(async () => {
  workspace = await openWorkspace(site)
})

const columns = [
  { field: 'CUSTOMER', header: 'customer' },
  { field: 'ORDERED_AT', header: 'date' },
  { field: 'AMOUNT', header: 'amount' },
]

describe('a file of orders', () => {
  test('is uploaded, looked at, imported, corrected, imported again and taken back', async () => {
    const file = 'customer,date,amount\nA,2024-01-31,12.50\nB,someday,7.00\nC,2024-02-01,8.00\n'
    const id = await upload(file)
    expect(await profileOf(id)).toEqual({
      encoding: 'utf-8',
      delimiter: ',',
      headers: ['customer', 'date', 'amount'],
      rows: file
        .trim()
        .split('\n')
        .slice(1)
        .map(row => row.split(',')),
      columns,
      dateFormat: 'YMD',
      amountFormat: 'DECIMAL_POINT',
      correctedImportIds: [],
      questions: [],
    })

    const run = await imported(id, { columns })
    expect(run).toMatchObject({
      status: 'COMPLETED',
      progress: 1,
      rowsRead: 3,
      rowsRejected: 1,
      ordersCreated: 2,
      customersCreated: 2,
      viewerCanRevert: true,
      rfmSnapshot: { scoredCount: 2 },
      plan: { encoding: 'utf-8', dateFormat: 'YMD', currency: 'CNY', timeZone: 'Asia/Shanghai', columns },
      rejections: {
        nodes: [{ line: 3, column: 'date', code: 'INVALID_DATE', text: 'someday', isResolved: false }],
      },
    })

    const english = await errorFile(run)
    expect(english).toContain('This is not a date in the format of the column.')
    expect(await errorFile(run, 'zh-CN')).toContain('日期无效，或与该列的日期格式不符。')

    const corrected = await upload(english.replace('someday', '2024-02-02'))
    expect(await profileOf(corrected)).toMatchObject({ columns, correctedImportIds: [run.id] })
    expect(await imported(corrected, { columns })).toMatchObject({ ordersCreated: 1, rowsRejected: 0 })
    expect(await importRun(run.id)).toMatchObject({ rejections: { nodes: [{ isResolved: true }] } })

    const again = await imported(await upload(file), { columns })
    expect(again).toMatchObject({ ordersCreated: 0, ordersUnchanged: 2, rowsRejected: 1 })

    expect(await revert(run.id)).toMatchObject({
      __typename: 'RevertImportSuccess',
      ordersRemoved: 2,
      customersRemoved: 2,
      importRun: { status: 'REVERTED', viewerCanRevert: false },
    })
    expect(await revert(run.id)).toMatchObject({ __typename: 'ImportNotRevertibleError', status: 'REVERTED' })
  })

  test('in GB18030 is read as well as one in UTF-8', async () => {
    const id = await upload(Buffer.from(gb18030.replaceAll(/\s/g, ''), 'hex'))
    const profile = await profileOf(id)
    expect(profile).toMatchObject({
      encoding: 'gb18030',
      headers: ['客户', '日期', '金额', '姓名'],
      questions: [],
      columns: [
        { field: 'CUSTOMER', header: '客户' },
        { field: 'ORDERED_AT', header: '日期' },
        { field: 'AMOUNT', header: '金额' },
        { field: 'CUSTOMER_NAME', header: '姓名' },
      ],
    })
    const run = await imported(id, { columns: profile.columns })
    expect(run).toMatchObject({ status: 'COMPLETED', ordersCreated: 2 })
    const { data } = await ask('{ customers(filter: { text: "张三" }) { nodes { name spend { amount } } } }')
    expect(data).toEqual({ customers: { nodes: [{ name: '张三', spend: { amount: '12.50' } }] } })
  })

  test('that is doubtful is asked about, in the language of the reader, and never guessed', async () => {
    const id = await upload('customer,date,amount\nD,01/02/2024,5\nE,03/04/2024,6\n')
    const question = {
      code: 'AMBIGUOUS_DATE_FORMAT',
      field: 'ORDERED_AT',
      header: 'date',
      candidates: ['MDY', 'DMY'],
      example: '01/02/2024',
    }
    expect((await profileOf(id)).questions).toMatchObject([question])
    expect(await start(id, { columns })).toEqual({
      __typename: 'OrderFileQuestionsError',
      code: 'ORDER_FILE_QUESTIONS',
      message: 'Something about the file is to be answered first.',
      questions: [{ ...question, message: 'How is “01/02/2024” in the column “date” meant?' }],
    })
    expect(await start(id, { columns }, 'zh-CN')).toMatchObject({
      message: '请先回答关于文件的问题。',
      questions: [{ message: '“date”列中的“01/02/2024”是哪种日期格式？' }],
    })
    await imported(id, { columns, dateFormat: 'DMY' })
    const { data } = await ask('{ customers(filter: { text: "D" }) { nodes { externalKey lastOrderedAt } } }')
    expect(data).toEqual({
      customers: { nodes: [{ externalKey: 'D', lastOrderedAt: '2024-01-31T16:00:00.000Z' }] },
    })
  })

  test('under strict is stored whole or not at all', async () => {
    const id = await upload('customer,date,amount\nF,2024-01-31,12.50\nF,never,7.00\n')
    const run = await imported(id, { columns, strict: true, dateFormat: 'YMD' })
    expect(run).toMatchObject({
      status: 'FAILED',
      ordersCreated: 0,
      rowsRejected: 1,
      failure: { code: 'STRICT_ROWS_REJECTED', message: expect.stringContaining('1 row was rejected') },
    })
    expect((await importRun(run.id, 'zh-CN')).failure?.message).toContain('有 1 行未通过')
    expect(await errorFile(run)).toContain('never')
  })

  test('is scored at the moment that was asked for', async () => {
    const id = await upload('customer,date,amount\nG,2020-01-31,12.50\n')
    const run = await imported(id, { columns, asOf: '2020-02-10T00:00:00+08:00' })
    expect(run).toMatchObject({ rfmSnapshot: { asOf: '2020-02-09T16:00:00.000Z' } })
  })
})

describe('an import is not started', () => {
  test.each<[string, object, (string | number)[], string]>([
    [
      'with a column there is not',
      { columns: [...columns, { field: 'CITY', header: 'town' }] },
      ['columns', '3', 'header'],
      'UNKNOWN_HEADER',
    ],
    [
      'with a column for two fields',
      { columns: [...columns, { field: 'CITY', header: 'date' }] },
      ['columns', '3', 'header'],
      'HEADER_MAPPED_TWICE',
    ],
    ['in another currency', { columns, currency: 'USD' }, ['currency'], 'CURRENCY_MISMATCH'],
    ['in a time zone there is not', { columns, timeZone: 'Mars' }, ['timeZone'], 'INVALID_TIME_ZONE'],
    ['in an encoding there is not', { columns, encoding: 'klingon' }, ['encoding'], 'UNKNOWN_ENCODING'],
    ['in a date format there is not', { columns, dateFormat: 'MYD' }, ['dateFormat'], 'INVALID_DATE_FORMAT'],
    [
      'in an amount format there is not',
      { columns, amountFormat: 'ROMAN' },
      ['amountFormat'],
      'INVALID_AMOUNT_FORMAT',
    ],
    ['with a delimiter there is not', { columns, delimiter: 'x' }, ['delimiter'], 'INVALID_DELIMITER'],
  ])('%s', async (_, input, path, code) => {
    const id = await upload('customer,date,amount\nA,2024-01-31,12.50\n')
    const english = await start(id, input)
    expect(english).toMatchObject({ __typename: 'InvalidInputError', faults: [{ path, code }] })
    expect(english.faults?.[0]?.message).toMatch(/^[A-Z“].*[ .]/)
    const chinese = await start(id, input, 'zh-CN')
    expect(chinese.faults?.[0]?.message).toMatch(/\p{Script=Han}.*。$/u)
  })

  test.each(['upl_01h455vb4pex5vsknk084sn02q', 'cus_01h455vb4pex5vsknk084sn02q', '42'])('of %s', async id => {
    expect(await start(id, { columns })).toMatchObject({ __typename: 'NotFoundError', id })
  })

  test('of an upload of another workspace', async () => {
    const other = await openWorkspace(site)
    const id = await upload('customer,date,amount\nA,2024-01-31,12.50\n', other)
    expect(await start(id, { columns })).toMatchObject({ __typename: 'NotFoundError', id })
  })
})

describe('a file that is none', () => {
  test.each<[string, Buffer<ArrayBuffer>, string]>([
    ['a spreadsheet', Buffer.from('PK\x03\x04[Content_Types].xml'), 'NOT_A_TEXT_FILE'],
    ['nothing but an empty line', Buffer.from('\n'), 'EMPTY_FILE'],
  ])('is named: %s', async (_, bytes, code) => {
    const id = await upload(bytes)
    const query = 'query($id: ID!) { upload(id: $id) { fileName profile { encoding } } }'
    for (const locale of ['en', 'zh-CN']) {
      const { errors } = await ask(query, { variables: { id }, locale })
      expect(errors).toMatchObject([{ path: ['upload', 'profile'], extensions: { code } }])
      expect(/\p{Script=Han}/u.test(errors?.[0]?.message ?? '')).toBe(locale === 'zh-CN')
    }
    expect(await start(id, { columns })).toMatchObject({
      __typename: 'InvalidInputError',
      faults: [{ path: ['uploadId'], code }],
    })
  })
})

describe('an import is not taken back', () => {
  test('once a person edited a customer it brought, who is named', async () => {
    const run = await imported(await upload('customer,date,amount\nH,2024-01-31,12.50\n'), { columns })
    const { data } = await ask<{ customers: { nodes: { id: string; version: number }[] } }>(
      `{ customers(filter: { importRunId: "${run.id}" }) { nodes { id version } } }`,
    )
    const [customer] = data.customers.nodes
    await ask('mutation($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }', {
      variables: { input: { id: customer?.id, expectedVersion: customer?.version, city: 'Wuxi' } },
    })
    expect(await revert(run.id)).toEqual({
      __typename: 'EditedSinceImportError',
      code: 'EDITED_SINCE_IMPORT',
      message: '1 customer of this import was edited since; taking it back would lose that work.',
      customerCount: 1,
      customers: [{ id: customer?.id, city: 'Wuxi' }],
    })
    expect((await revert(run.id, 'zh-CN')).message).toBe(
      '本次导入的 1 位客户之后被编辑过，撤销会丢失这些修改。',
    )
    expect(await importRun(run.id)).toMatchObject({ status: 'COMPLETED' })
  })

  test('by another workspace, for which there is none', async () => {
    const run = await imported(await upload('customer,date,amount\nI,2024-01-31,12.50\n'), { columns })
    const other = await openWorkspace(site)
    expect(await revert(run.id, 'en', other)).toMatchObject({ __typename: 'NotFoundError', id: run.id })
    expect((await site.fetch(`/imports/${run.id}/errors.csv`, { token: other.token })).status).toBe(404)
  })
})

/** `客户,日期,金额,姓名` and two rows of it. */
const gb18030 = `bfcdbba7 2c c8d5c6da 2c bdf0b6ee 2c d0d5c3fb 0a
  5a31 2c 323032342d30312d3331 2c 31322e3530 2c d5c5c8fd 0a
  5a32 2c 323032342d30322d3031 2c 382e3030 2c c0eecbc4 0a`

function ask<Data>(query: string, options: { variables?: Record<string, unknown>; locale?: string } = {}) {
  return site.graphql<Data>(query, { token: workspace.token, ...options })
}

async function upload(body: string | Buffer<ArrayBuffer>, as = workspace): Promise<string> {
  const response = await site.fetch('/uploads?fileName=orders.csv', { method: 'POST', body, token: as.token })
  expect(response.status).toBe(201)
  return ((await response.json()) as { id: string }).id
}

interface Profile {
  readonly columns: readonly { readonly field: string; readonly header: string }[]
  readonly questions: readonly object[]
}

async function profileOf(id: string): Promise<Profile> {
  const { data } = await ask<{ upload: { profile: Profile } }>(
    `query($id: ID!) {
      upload(id: $id) {
        profile {
          encoding delimiter headers rows columns { field header } dateFormat amountFormat correctedImportIds
          questions { code field header candidates example }
        }
      }
    }`,
    { variables: { id } },
  )
  return data.upload.profile
}

interface Started {
  readonly __typename: string
  readonly importRun?: { readonly id: string; readonly status: string }
  readonly faults?: readonly { readonly message: string }[]
}

async function start(uploadId: string, input: object, locale = 'en'): Promise<Started> {
  const { data } = await ask<{ startImport: Started }>(
    `mutation($input: StartImportInput!) {
      startImport(input: $input) {
        __typename
        ... on StartImportSuccess { importRun { id status } }
        ... on OrderFileQuestionsError { code message questions { code message field header candidates example } }
        ... on InvalidInputError { message faults { path code message } }
        ... on NotFoundError { id message }
      }
    }`,
    { variables: { input: { uploadId, ...input } }, locale },
  )
  return data.startImport
}

interface Run {
  readonly id: string
  readonly status: string
  readonly progress: number
  readonly errorFileUrl: string | null
  readonly failure: { readonly message: string } | null
}

async function importRun(id: string, locale = 'en'): Promise<Run> {
  const { data } = await ask<{ importRun: Run }>(
    `query($id: ID!) {
      importRun(id: $id) {
        id number status progress rowsRead rowsRejected ordersCreated ordersUnchanged customersCreated viewerCanRevert
        errorFileUrl failure { code message } rfmSnapshot { asOf scoredCount }
        plan { encoding dateFormat currency timeZone columns { field header } }
        rejections { totalCount { value } nodes { line column code text message isResolved } }
      }
    }`,
    { variables: { id }, locale },
  )
  return data.importRun
}

/** Starts an import and follows it to its end. */
async function imported(uploadId: string, input: object): Promise<Run> {
  const started = await start(uploadId, input)
  expect(started).toMatchObject({ __typename: 'StartImportSuccess', importRun: { status: 'QUEUED' } })
  for (let before = 0; ; ) {
    const run = await importRun(started.importRun?.id ?? '')
    expect(run.progress).toBeGreaterThanOrEqual(before)
    if (run.status !== 'QUEUED' && run.status !== 'RUNNING') return run
    before = run.progress
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

async function errorFile({ errorFileUrl }: Run, locale = 'en'): Promise<string> {
  const response = await site.fetch(errorFileUrl ?? '', { token: workspace.token, locale })
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toContain('orders.errors.csv')
  return response.text()
}

interface Reverted {
  readonly message?: string
}

async function revert(id: string, locale = 'en', { token } = workspace): Promise<Reverted> {
  const { data } = await site.graphql<{ revertImport: Reverted }>(
    `mutation($id: ID!) {
      revertImport(input: { id: $id }) {
        __typename
        ... on RevertImportSuccess { ordersRemoved customersRemoved importRun { status viewerCanRevert } }
        ... on ImportNotRevertibleError { status message }
        ... on EditedSinceImportError { code message customerCount customers { id city } }
        ... on NotFoundError { id }
      }
    }`,
    { token, variables: { id }, locale },
  )
  return data.revertImport
}
