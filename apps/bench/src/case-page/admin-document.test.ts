import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { readAdminDocuments } from './admin-document.ts'

const schemaFile = join(import.meta.dirname, '../../../../packages/graphql/schema.graphql')

test.each(['CasePage', 'CaseEvents', 'Cases', 'CasesPage', 'Finder'])(
  'finds the document of %s, which the gateway understands',
  async operation => {
    const schema = buildSchema(await readFile(schemaFile, 'utf8'))
    const document = parse((await readAdminDocuments()).documentOf(operation))
    expect(validate(schema, document)).toEqual([])
  },
)

test('takes the fragments of a page from the files of its parts', async () => {
  const document = (await readAdminDocuments()).documentOf('CasePage')
  expect(document).toMatch(/fragment CaseClocks on Case/)
  expect(document).not.toMatch(/_unmask|fragment CaseRow /)
})

test('names an operation that the admin does not have', async () => {
  const documents = await readAdminDocuments()
  expect(() => documents.documentOf('Nothing')).toThrow('no operation Nothing')
})
