import type { Fault } from '@clientele/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultEightDPolicy, eightDPolicyJsonSchema, parseEightDPolicy } from './eight-d-policy.ts'
import { exampleEightDCommands } from './example-eight-d.ts'
import { eightDCommandJsonSchema, parseEightDCommand } from './parse-eight-d-command.ts'

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly faults: readonly Fault[] } }

const hostile = fc.oneof(
  fc.jsonValue(),
  fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true, withDate: true }),
  fc.constantFrom<unknown>(Number.NaN, Infinity, -1, 2 ** 60, '', 'P1D', 'PT0S', null, undefined, [], {}),
  fc.constantFrom('{"__proto__":{"polluted":true}}', '{"constructor":1}').map(text => JSON.parse(text)),
)
const commands = exampleEightDCommands(0)

describe.each<{ name: string; parse: (document: unknown) => Parsed; good: readonly unknown[] }>([
  { name: 'parseEightDPolicy', parse: parseEightDPolicy, good: [defaultEightDPolicy] },
  { name: 'parseEightDCommand', parse: parseEightDCommand, good: commands },
])('$name', ({ parse, good }) => {
  test('takes what is good, also from JSON', () => {
    for (const document of good) expect(parse(JSON.parse(JSON.stringify(document))).ok).toBe(true)
  })

  test('answers whatever it is given, and names each fault', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, spoilt(good)), document => {
        const parsed = parse(document)
        if (parsed.ok) {
          expect(parse(parsed.value)).toEqual(parsed)
          return
        }
        expect(parsed.error.faults.length).toBeGreaterThan(0)
        for (const { code, message, path } of parsed.error.faults)
          expect([Array.isArray(path), /^[a-z_]+$/.test(code), message !== '']).toEqual([true, true, true])
      }),
      { numRuns: 500 },
    )
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

test('both have a JSON schema', () => {
  expect(eightDPolicyJsonSchema()).toMatchObject({ type: 'object', additionalProperties: false })
  const { oneOf } = eightDCommandJsonSchema()
  expect(Array.isArray(oneOf) && oneOf.length).toBe(22)
})

test('a policy whose containment is not the shorter time, or that names a kind of cause twice, is refused', () => {
  const parsed = parseEightDPolicy({ closeWithin: 'PT24H', causes: ['ESCAPE', 'ESCAPE'] })
  expect(!parsed.ok && parsed.error.faults.map(({ code, path }) => [code, path])).toEqual([
    ['not_longer', ['closeWithin']],
    ['named_twice', ['causes', 1]],
  ])
})

/** A good document with one of its values exchanged. */
function spoilt(good: readonly unknown[]) {
  return fc.tuple(fc.constantFrom(...good), fc.nat(30), hostile).map(([document, index, value]) => {
    const keys = Object.keys(document as object)
    const key = keys[index % keys.length] ?? 'at'
    return { ...(document as object), [key]: value }
  })
}
