import { decodeId } from '@clientele/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, openWorkspace, type TestSite, type TestWorkspace } from '../site.test-support.ts'

const limit = 3_000_000

let site: TestSite
let workspace: TestWorkspace

beforeAll(async () => {
  site = await openSite({ uploadLimit: limit })
  workspace = await openWorkspace(site)
})

afterAll(() => site.close())

describe('a file', () => {
  test('of several pieces is stored whole, under its name', async () => {
    const response = await upload(Buffer.alloc(limit, 'a'), { fileName: '订单 2024.csv' })
    expect(response.status).toBe(201)
    const { id } = (await response.json()) as { id: string }
    expect(decodeId(id)).toMatchObject({ ok: true, value: { kind: 'Upload' } })
    const query = 'query($id: ID!) { upload(id: $id) { id fileName size } }'
    const { data } = await site.graphql(query, { token: workspace.token, variables: { id } })
    expect(data).toEqual({ upload: { id, fileName: '订单 2024.csv', size: limit } })
  })

  test('without a name gets one; what no name can hold is left out', async () => {
    for (const [fileName, stored] of [
      ['', 'orders.csv'],
      ['a\0b.csv', 'ab.csv'],
    ] as const) {
      const { id } = (await (await upload('a', { fileName })).json()) as { id: string }
      const query = 'query($id: ID!) { upload(id: $id) { fileName } }'
      const { data } = await site.graphql(query, { token: workspace.token, variables: { id } })
      expect(data).toEqual({ upload: { fileName: stored } })
    }
  })

  test.each([
    ['en', 'The file is larger than 3000000 bytes.'],
    ['zh-CN', '文件超过 3000000 字节。'],
  ])('that is much too large is refused in %s, and its sender hears it', async (locale, message) => {
    const response = await upload(Buffer.alloc(20 * limit, 'a'), { locale })
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual({ error: { code: 'UPLOAD_TOO_LARGE', message } })
  })

  test('that is refused leaves nothing behind', async () => {
    await upload(Buffer.alloc(2 * limit, 'a'), { fileName: 'too-large.csv' })
    const count = await site.database.snapshot(workspace, tx =>
      tx.upload.count({ where: { fileName: 'too-large.csv' } }),
    )
    expect(count).toBe(0)
  })

  test('that is empty is refused', async () => {
    const response = await upload('')
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: { code: 'UPLOAD_EMPTY', message: 'The file is empty.' } })
  })

  test('is sent with POST only', async () => {
    expect((await site.fetch('/uploads', { token: workspace.token })).status).toBe(405)
  })
})

function upload(body: string | Buffer<ArrayBuffer>, { fileName = 'orders.csv', locale = 'en' } = {}) {
  const { token } = workspace
  return site.fetch(`/uploads?fileName=${encodeURIComponent(fileName)}`, {
    method: 'POST',
    body,
    token,
    locale,
  })
}
