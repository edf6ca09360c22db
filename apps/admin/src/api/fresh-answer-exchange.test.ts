import { Client, fetchExchange } from 'urql'
import { expect, test } from 'vitest'
import { freshAnswerExchange } from './fresh-answer-exchange.ts'
import { graphql } from './graphql.ts'

const Count = graphql(`query CountInTest { caseCounts { open } }`)
const AddNote = graphql(`
  mutation AddNoteToCount($input: AddCaseNoteInput!) { addCaseNote(input: $input) { __typename } }
`)

test('an answer that a command overtook is never shown: the question is asked again', async () => {
  const answer = (open: number) => Response.json({ data: { caseCounts: { open } } })
  const slow = Promise.withResolvers<Response>()
  const asked: string[] = []
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    exchanges: [freshAnswerExchange, fetchExchange],
    fetch: async (_url, init) => {
      const kind = String(init?.body).includes('mutation') ? 'mutation' : 'query'
      asked.push(kind)
      if (kind === 'mutation') return Response.json({ data: { addCaseNote: { __typename: 'Done' } } })
      return asked.includes('mutation') ? answer(2) : slow.promise
    },
  })
  const seen: unknown[] = []
  const { unsubscribe } = client.query(Count, {}).subscribe(({ data }) => seen.push(data?.caseCounts.open))
  await client.mutation(AddNote, { input: { id: 'cas_1', body: 'x', expectedVersion: null } }).toPromise()
  slow.resolve(answer(1))
  await expect.poll(() => seen).toEqual([2])
  expect(asked).toEqual(['query', 'mutation', 'query'])
  unsubscribe()
})
