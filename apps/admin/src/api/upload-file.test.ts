import { expect, test } from 'vitest'
import { readUploadAnswer } from './upload-file.ts'

test.each([
  ['a stored file', 201, '{"id":"upl_1"}', { kind: 'stored', id: 'upl_1' }],
  [
    'a refused file',
    413,
    '{"error":{"code":"UPLOAD_TOO_LARGE","message":"Too large."}}',
    { kind: 'refused', message: 'Too large.' },
  ],
  [
    'an ended session',
    401,
    '{"error":{"code":"UNAUTHENTICATED","message":"Sign in."}}',
    { kind: 'unauthenticated' },
  ],
  ['a page of a proxy', 502, '<html></html>', { kind: 'unreachable' }],
  ['no answer at all', 0, '', { kind: 'unreachable' }],
  ['an error without words', 500, '{"error":"oops"}', { kind: 'unreachable' }],
] as const)('%s is read from the answer', (_, status, body, answer) => {
  expect(readUploadAnswer(status, body)).toEqual(answer)
})
