import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { columns, type ImportingShop, openImportingShop } from '../importing-shop.test-support.ts'
import { openWorkspace } from '../site.test-support.ts'

let shop: ImportingShop

beforeAll(async () => {
  shop = await openImportingShop()
})

afterAll(() => shop.site.close())

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
    const id = await shop.upload('customer,date,amount\nA,2024-01-31,12.50\n')
    const english = await shop.start(id, input)
    expect(english).toMatchObject({ __typename: 'InvalidInputError', faults: [{ path, code }] })
    expect(english.faults?.[0]?.message).toMatch(/^[A-Z“].*[ .]/)
    const chinese = await shop.start(id, input, 'zh-CN')
    expect(chinese.faults?.[0]?.message).toMatch(/\p{Script=Han}.*。$/u)
  })

  test.each(['upl_01h455vb4pex5vsknk084sn02q', 'cus_01h455vb4pex5vsknk084sn02q', '42'])('of %s', async id => {
    expect(await shop.start(id, { columns })).toMatchObject({ __typename: 'NotFoundError', id })
  })

  test('of an upload of another workspace', async () => {
    const other = await openWorkspace(shop.site)
    const id = await shop.upload('customer,date,amount\nA,2024-01-31,12.50\n', other)
    expect(await shop.start(id, { columns })).toMatchObject({ __typename: 'NotFoundError', id })
  })
})

describe('a file that is none', () => {
  test.each<[string, Buffer<ArrayBuffer>, string]>([
    ['a spreadsheet', Buffer.from('PK\x03\x04[Content_Types].xml'), 'NOT_A_TEXT_FILE'],
    ['nothing but an empty line', Buffer.from('\n'), 'EMPTY_FILE'],
  ])('is named: %s', async (_, bytes, code) => {
    const id = await shop.upload(bytes)
    const query = 'query($id: ID!) { upload(id: $id) { fileName profile { encoding } } }'
    for (const locale of ['en', 'zh-CN']) {
      const { errors } = await ask(query, { variables: { id }, locale })
      expect(errors).toMatchObject([{ path: ['upload', 'profile'], extensions: { code } }])
      expect(/\p{Script=Han}/u.test(errors?.[0]?.message ?? '')).toBe(locale === 'zh-CN')
    }
    expect(await shop.start(id, { columns })).toMatchObject({
      __typename: 'InvalidInputError',
      faults: [{ path: ['uploadId'], code }],
    })
  })
})

describe('an import is not taken back', () => {
  test('once a person edited a customer it brought, who is named', async () => {
    const run = await shop.imported(await shop.upload('customer,date,amount\nH,2024-01-31,12.50\n'), {
      columns,
    })
    const { data } = await ask<{ customers: { nodes: { id: string; version: number }[] } }>(
      `{ customers(filter: { importRunId: "${run.id}" }) { nodes { id version } } }`,
    )
    const [customer] = data.customers.nodes
    await ask('mutation($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }', {
      variables: { input: { id: customer?.id, expectedVersion: customer?.version, city: 'Wuxi' } },
    })
    expect(await shop.revert(run.id)).toEqual({
      __typename: 'EditedSinceImportError',
      code: 'EDITED_SINCE_IMPORT',
      message: '1 customer of this import was edited since; taking it back would lose that work.',
      customerCount: 1,
      customers: [{ id: customer?.id, city: 'Wuxi' }],
    })
    expect((await shop.revert(run.id, 'zh-CN')).message).toBe(
      '本次导入的 1 位客户之后被编辑过，撤销会丢失这些修改。',
    )
    expect(await shop.importRun(run.id)).toMatchObject({ status: 'COMPLETED' })
  })

  test('by another workspace, for which there is none', async () => {
    const run = await shop.imported(await shop.upload('customer,date,amount\nI,2024-01-31,12.50\n'), {
      columns,
    })
    const other = await openWorkspace(shop.site)
    expect(await shop.revert(run.id, 'en', other)).toMatchObject({ __typename: 'NotFoundError', id: run.id })
    expect((await shop.site.fetch(`/imports/${run.id}/errors.csv`, { token: other.token })).status).toBe(404)
  })
})

function ask<Data>(query: string, options: { variables?: Record<string, unknown>; locale?: string } = {}) {
  return shop.site.graphql<Data>(query, { token: shop.workspace.token, ...options })
}
