import type { InvalidPolicyError, Result } from '@clientele/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseFacts } from './case/case-facts.ts'
import { casePolicyJsonSchema, defaultCasePolicy, parseCasePolicy } from './case/case-policy.ts'
import { exampleSlaBook } from './clock/example-sla-book.ts'
import { parseSlaBook } from './clock/sla-policy.ts'
import { slaBookJsonSchema } from './clock/sla-policy-schema.ts'
import {
  defaultRoutingPolicy,
  parseRoutingPolicy,
  routingPolicyJsonSchema,
} from './routing/routing-policy.ts'

interface Parser {
  readonly name: string
  readonly parse: (document: unknown) => Result<unknown, InvalidPolicyError>
  readonly good: unknown
  readonly jsonSchema: () => Readonly<Record<string, unknown>>
}

const parsers: readonly Parser[] = [
  {
    name: 'parseCasePolicy',
    parse: parseCasePolicy,
    good: defaultCasePolicy,
    jsonSchema: casePolicyJsonSchema,
  },
  {
    name: 'parseSlaBook',
    parse: document => parseSlaBook(document, caseFacts),
    good: exampleSlaBook,
    jsonSchema: () => slaBookJsonSchema(caseFacts),
  },
  {
    name: 'parseRoutingPolicy',
    parse: parseRoutingPolicy,
    good: { ...defaultRoutingPolicy, tierWeights: { VIP: 3, KEY: 2 } },
    jsonSchema: routingPolicyJsonSchema,
  },
]

const hostile = fc.oneof(
  fc.jsonValue(),
  fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true, withDate: true }),
  fc.constantFrom<unknown>(
    Number.NaN,
    Infinity,
    -1,
    0,
    2 ** 60,
    '',
    null,
    undefined,
    [],
    {},
    'constructor',
    'PT1H',
  ),
  fc.constantFrom('{"__proto__":{"polluted":true}}', '{"constructor":1}').map(text => JSON.parse(text)),
)

/** A good document with one value, anywhere in it, exchanged for another. */
const spoilt = (good: unknown) =>
  fc.tuple(fc.constantFrom(...pathsOf(good)), hostile).map(([path, value]) => replaced(good, { path, value }))

describe.each(parsers)('$name', ({ parse, good, jsonSchema }) => {
  test('takes its own default, and its answer again', () => {
    const parsed = parse(good)
    expect(parsed).toMatchObject({ ok: true })
    expect(parsed.ok && parse(parsed.value)).toEqual(parsed)
    expect(parse(JSON.parse(JSON.stringify(good)))).toEqual(parsed)
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
        for (const { path, code, message } of parsed.error.faults) {
          expect(Array.isArray(path)).toBe(true)
          expect(code).toMatch(/^[a-z_]+$/)
          expect(message).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('refuses what is too large or too deep without reading all of it', () => {
    const deep = Array.from({ length: 100 }).reduce<unknown>(inner => [inner], 1)
    for (const document of [deep, Array.from({ length: 1_000_000 }, () => 1), 'x'.repeat(10_000_000)])
      expect(parse(document).ok).toBe(false)
  })

  test('has a JSON schema', () => {
    expect(jsonSchema()).toMatchObject({ type: 'object', additionalProperties: false })
  })
})

type Path = readonly (string | number)[]

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...steps.flatMap(([step, inner]) => pathsOf(inner, [...path, step]))]
}

function replaced(document: unknown, { path, value }: { path: Path; value: unknown }): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  const inner = (document as Record<string | number, unknown>)[step]
  const changed = replaced(inner, { path: rest, value })
  if (Array.isArray(document)) return document.with(Number(step), changed)
  return { ...(document as object), [step]: changed }
}
