import type { InvalidPolicyError, Result } from '@clientele/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clusterPolicyJsonSchema,
  defaultClusterPolicy,
  parseClusterPolicy,
} from './cluster/cluster-policy.ts'
import { cohortPolicyJsonSchema, defaultCohortPolicy, parseCohortPolicy } from './cohort/cohort-policy.ts'
import {
  defaultLifecyclePolicy,
  lifecyclePolicyJsonSchema,
  parseLifecyclePolicy,
} from './lifecycle/lifecycle-policy.ts'
import { parseValueMatrixPolicy, valueMatrixPolicyJsonSchema } from './matrix/value-matrix-policy.ts'
import { defaultParetoPolicy, paretoPolicyJsonSchema, parseParetoPolicy } from './pareto/pareto-policy.ts'
import { defaultRfmPolicy, parseRfmPolicy, rfmPolicyJsonSchema } from './rfm/rfm-policy.ts'
import { defaultTierPolicy, parseTierPolicy } from './tier/tier-policy.ts'
import { tierPolicyJsonSchema } from './tier/tier-policy-schema.ts'

interface Parser {
  readonly name: string
  readonly parse: (document: unknown) => Result<unknown, InvalidPolicyError>
  readonly good: unknown
  readonly jsonSchema: () => Readonly<Record<string, unknown>>
}

const cutRfmPolicy = {
  ...defaultRfmPolicy,
  bins: 3,
  method: 'cut',
  cuts: { recencyDays: [30, 90], frequency: [2, 5], monetaryMinor: [0, 10_000] },
}

const parsers: readonly Parser[] = [
  { name: 'parseRfmPolicy', parse: parseRfmPolicy, good: cutRfmPolicy, jsonSchema: rfmPolicyJsonSchema },
  {
    name: 'parseClusterPolicy',
    parse: parseClusterPolicy,
    good: defaultClusterPolicy,
    jsonSchema: clusterPolicyJsonSchema,
  },
  {
    name: 'parseCohortPolicy',
    parse: parseCohortPolicy,
    good: defaultCohortPolicy,
    jsonSchema: cohortPolicyJsonSchema,
  },
  {
    name: 'parseLifecyclePolicy',
    parse: parseLifecyclePolicy,
    good: defaultLifecyclePolicy,
    jsonSchema: lifecyclePolicyJsonSchema,
  },
  {
    name: 'parseParetoPolicy',
    parse: parseParetoPolicy,
    good: defaultParetoPolicy,
    jsonSchema: paretoPolicyJsonSchema,
  },
  {
    name: 'parseValueMatrixPolicy',
    parse: parseValueMatrixPolicy,
    good: {
      current: { by: 'share', at: [0.2], band: 0.05 },
      potential: { by: 'threshold', at: [5], band: 1 },
    },
    jsonSchema: valueMatrixPolicyJsonSchema,
  },
  {
    name: 'parseTierPolicy',
    parse: parseTierPolicy,
    good: defaultTierPolicy,
    jsonSchema: tierPolicyJsonSchema,
  },
]

const hostile = fc.oneof(
  fc.jsonValue(),
  fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true, withDate: true }),
  fc.constantFrom<unknown>(Number.NaN, Infinity, -1, 0, 2 ** 60, '', null, undefined, [], {}, 'constructor'),
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
