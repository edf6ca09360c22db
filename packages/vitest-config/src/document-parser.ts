import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** A reader of documents that people and programs write: policies, commands, lists. */
export interface DocumentParser {
  readonly name: string
  readonly parse: (document: unknown) => Parsed
  /** Documents that it takes. */
  readonly good: readonly unknown[]
  readonly jsonSchema?: () => Readonly<Record<string, unknown>>
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly faults: readonly Fault[] } }

interface Fault {
  readonly path: Path
  readonly code: string
  readonly message: string
}

type Path = readonly (string | number)[]

/** What every parser of documents owes, however hostile the document: as tests of the file that calls it. */
export function testDocumentParsers(parsers: readonly DocumentParser[]): void {
  describe.each(parsers)('$name', ({ parse, good, jsonSchema }) => {
    test.each(good.map(document => ({ document })))(
      'takes what is good, its own answer, and JSON of it',
      ({ document }) => {
        const parsed = parse(document)
        expect(parsed).toMatchObject({ ok: true })
        expect(parsed.ok && parse(parsed.value)).toEqual(parsed)
        expect(parse(JSON.parse(JSON.stringify(document)))).toEqual(parsed)
      },
    )

    test('answers whatever it is given, and names each fault', () => {
      const documents = fc.oneof(hostile, spoilt(good))
      fc.assert(
        fc.property(documents, document => expectSoundAnswer(parse, document)),
        { numRuns: 300 },
      )
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    })

    test('refuses what is too large or too deep without reading all of it', () => {
      const deep = Array.from({ length: 100 }).reduce<unknown>(inner => [inner], 1)
      for (const document of [deep, Array.from({ length: 1_000_000 }, () => 1), 'x'.repeat(10_000_000)])
        expect(parse(document).ok).toBe(false)
    })

    if (jsonSchema)
      test('has a JSON schema', () => {
        expect(jsonSchema()).toMatchObject({ type: 'object', additionalProperties: false })
      })
  })
}

function expectSoundAnswer(parse: DocumentParser['parse'], document: unknown): void {
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
}

const hostile = fc.oneof(
  fc.jsonValue(),
  fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true, withDate: true }),
  fc.constantFrom<unknown>(Number.NaN, Infinity, -1, 0, 2 ** 60, '', 'constructor', null, undefined, [], {}),
  fc.constantFrom('PT1H', 'PT0S', 'P1D'),
  fc.constantFrom('{"__proto__":{"polluted":true}}', '{"constructor":1}').map(text => JSON.parse(text)),
)

/** A good document with one value, anywhere in it, exchanged for another. */
function spoilt(good: readonly unknown[]) {
  const places = good.flatMap(document => pathsOf(document).map(path => ({ document, path })))
  return fc
    .tuple(fc.constantFrom(...places), hostile)
    .map(([{ document, path }, value]) => replaced(document, { path, value }))
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...steps.flatMap(([step, inner]) => pathsOf(inner, [...path, step]))]
}

function replaced(document: unknown, { path, value }: { path: Path; value: unknown }): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  const changed = replaced(Reflect.get(Object(document), step), { path: rest, value })
  if (Array.isArray(document)) return document.with(Number(step), changed)
  return { ...Object(document), [step]: changed }
}
