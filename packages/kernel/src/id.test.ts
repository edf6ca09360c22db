import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeId, encodeId, type IdKind, idPrefixes, uuidOf } from './id.ts'

const kinds = Object.keys(idPrefixes) as IdKind[]

test('an id comes back as what it was made of', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.uuid(), (kind, uuid) => {
      expect(decodeId(encodeId(kind, uuid))).toEqual({ ok: true, value: { kind, uuid } })
      expect(uuidOf(kind, encodeId(kind, uuid))).toEqual({ ok: true, value: uuid })
    }),
  )
})

test('whatever the text, decoding answers and never throws', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(decodeId(text).ok).toBe(false)
    }),
  )
})

test.each([
  'cus_',
  'cus_01h455vb4pex5vsknk084sn02',
  'cus_81h455vb4pex5vsknk084sn02q',
  'CUS_01h455vb4pex5vsknk084sn02q',
])('refuses %j', id =>
  expect(decodeId(id)).toEqual({ ok: false, error: { code: 'INVALID_ID', id, expected: null } }),
)
