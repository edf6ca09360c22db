import { CombinedError } from 'urql'
import { describe, expect, test } from 'vitest'
import { refusalMessage, refusalOf, requestIdOf } from './refusal.ts'

const answered = (code: string | undefined, extensions: Record<string, unknown> = {}) =>
  new CombinedError({
    graphQLErrors: [{ message: 'Said the server.', extensions: { ...extensions, ...(code && { code }) } }],
  })

describe('refusalOf', () => {
  test.each([
    ['UNAUTHENTICATED', 'unauthenticated'],
    ['FORBIDDEN', 'forbidden'],
    ['NOT_A_TEXT_FILE', 'refused'],
    ['INVALID_CURSOR', 'refused'],
    ['INTERNAL_SERVER_ERROR', 'broken'],
    ['GRAPHQL_VALIDATION_FAILED', 'broken'],
    [undefined, 'broken'],
  ] as const)('takes the code %s for %s', (code, refusal) => {
    expect(refusalOf(answered(code))).toBe(refusal)
  })

  test('takes a request without an answer for a lost connection', () => {
    expect(refusalOf(new CombinedError({ networkError: new TypeError('Failed to fetch') }))).toBe('offline')
  })
})

test('a refusal is told in the words of the server', () => {
  expect(refusalMessage(answered('NOT_A_TEXT_FILE'))).toBe('Said the server.')
})

test('a fault of ours has a number to report', () => {
  expect(requestIdOf(answered('INTERNAL_SERVER_ERROR', { requestId: 'req_1' }))).toBe('req_1')
  expect(requestIdOf(answered('INTERNAL_SERVER_ERROR'))).toBeUndefined()
})
