import { Client, fetchExchange } from 'urql'
import { expect, test } from 'vitest'
import { createCache } from './create-cache.ts'
import { graphql } from './graphql.ts'

const CaseQuery = graphql(`query CaseInTest($id: ID!) { case(id: $id) { id version status } }`)

const AddNote = graphql(`
  mutation AddNoteInTest($input: AddCaseNoteInput!) {
    addCaseNote(input: $input) {
      __typename
      ... on AddCaseNoteSuccess { case { id version } }
      ... on StaleCaseError { case { id version } }
    }
  }
`)

/** As long as an answer may take on a busy machine. */
const PATIENTLY = { timeout: 10_000 }

test('a command that was refused as stale brings the stored case, and has whatever is shown of it read again', async () => {
  let version = 1
  const asked: string[] = []
  const answers = {
    query: () => ({
      case: { __typename: 'Case', id: 'cas_1', version, status: version > 1 ? 'OPEN' : 'NEW' },
    }),
    mutation: () => {
      version = 2
      const stored = { __typename: 'Case', id: 'cas_1', version }
      return { addCaseNote: { __typename: 'StaleCaseError', case: stored } }
    },
  }
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    exchanges: [createCache(), fetchExchange],
    fetch: async (_url, init) => {
      const kind = String(init?.body).includes('mutation') ? 'mutation' : 'query'
      asked.push(kind)
      return Response.json({ data: answers[kind]() })
    },
  })
  const seen: unknown[] = []
  const { unsubscribe } = client
    .query(CaseQuery, { id: 'cas_1' })
    .subscribe(({ data }) => seen.push(data?.case?.status))
  await expect.poll(() => seen, PATIENTLY).toEqual(['NEW'])
  const { data } = await client.mutation(AddNote, { input: { id: 'cas_1', body: 'x' } }).toPromise()
  expect(data?.addCaseNote).toMatchObject({ __typename: 'StaleCaseError', case: { id: 'cas_1', version: 2 } })
  await expect.poll(() => seen.at(-1), PATIENTLY).toBe('OPEN')
  expect(asked).toEqual(['query', 'mutation', 'query'])
  unsubscribe()
})
