import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builder } from '../builder.ts'
import { createSchema } from '../schema.ts'
import {
  ask,
  importText,
  openDatabase,
  openShop,
  orderFile,
  type TestDatabase,
} from '../shop.test-support.ts'

builder.prismaObjectField('Customer', 'isNew', t =>
  t.boolean({
    description: 'Whether the customer has not ordered more than once.',
    select: { metric: { select: { orderCount: true } } },
    resolve: ({ metric }) => (metric?.orderCount ?? 0) <= 1,
  }),
)

let test_: TestDatabase

beforeAll(async () => {
  test_ = await openDatabase()
})

afterAll(() => test_.database.close())

test('the field of docs/adding-a-graphql-type.md compiles as it stands there, and answers', async () => {
  const source = await readFile(import.meta.filename, 'utf8')
  const page = await readFile(new URL('../../../../docs/adding-a-graphql-type.md', import.meta.url), 'utf8')
  const shown = /```ts no-run\n(.*?)```/s.exec(page)?.[1]?.replaceAll(/^ {3}/gm, '').trim() ?? ''
  const [line = '', ...field] = shown.split('\n\n')
  expect(source).toContain(line)
  expect(source).toContain(field.join('\n\n'))

  const shop = await openShop(test_.database)
  await importText(shop, orderFile({ customers: 2, orders: 2 }))
  const { data, errors } = await ask(shop, '{ customers { nodes { isNew } } }', {
    schema: createSchema(),
  })
  expect(errors).toEqual([])
  expect(data).toEqual({ customers: { nodes: [{ isNew: false }, { isNew: false }] } })
})
