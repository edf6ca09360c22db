import { type DomainError, domainError, err, type Fault, ok, type Result } from '@clientele/kernel'
import { knownTest } from '../evaluation/read-value.ts'
import type { Fact, Facts } from './fact.ts'
import type { FactsOf } from './fact-values.ts'

export type InvalidFactsError = DomainError<'INVALID_FACTS', { faults: readonly Fault[] }>

/** How much may be known of one customer. */
const limits = { textLength: 100_000, listLength: 100_000, faults: 100 } as const

/**
 * Reads facts of unknown origin, and names every fault by its path, at most 100 of them. Rules take what is not of its
 * type for unknown; who wants to hear of it reads the facts here first. The answer is a copy of plain data: getters,
 * and what an object has from its prototype, are not read.
 *
 * Fault codes: `not_an_object`, `unknown_fact`, `invalid_value` (not of the fact's type, NaN and infinities among them),
 * `not_data` (a getter), `too_long` (a text of more than 100,000 characters, a list of more than 100,000 entries).
 *
 * @example
 * ```ts
 * import { defineFacts, day, number, parseFacts } from '@clientele/rules'
 * const facts = defineFacts({ orders: number(), birthday: day() })
 * parseFacts({ orders: 3, birthday: null }, facts) // => { ok: true, value: { orders: 3, birthday: null } }
 * const refused = parseFacts({ orders: NaN, birthday: '2025-02-29' }, facts)
 * refused.error.faults.map(fault => fault.path) // => [['orders'], ['birthday']]
 * ```
 */
export function parseFacts<F extends Facts>(
  document: unknown,
  facts: F,
): Result<FactsOf<F>, InvalidFactsError> {
  const reader = new FactsReader()
  const values = reader.readFacts(document, { facts, path: [] })
  return reader.faults.length === 0
    ? ok(values as FactsOf<F>)
    : err(domainError('INVALID_FACTS', { faults: reader.faults }))
}

type Path = readonly (string | number)[]

interface Place {
  readonly facts: Facts
  readonly path: Path
}

class FactsReader {
  readonly faults: Fault[] = []

  readFacts(document: unknown, { facts, path }: Place): Readonly<Record<string, unknown>> | undefined {
    if (typeof document !== 'object' || document === null || Array.isArray(document))
      return this.#refuse(path, 'not_an_object', 'Expected an object')
    const read: [string, unknown][] = []
    for (const name of Object.keys(document)) {
      const place = [...path, name]
      const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
      if (this.#isFull) break
      if (!fact) this.#refuse(place, 'unknown_fact', 'There is no fact of this name')
      else read.push([name, this.#readValue(this.#dataOf(document, name, place), { fact, path: place })])
    }
    return Object.fromEntries(read)
  }

  #readValue(value: unknown, { fact, path }: { readonly fact: Fact; readonly path: Path }): unknown {
    if (value === null || value === undefined) return value
    if (!knownTest(optionsOf(fact))(value))
      return this.#refuse(path, 'invalid_value', `Expected ${fact.type}`)
    if (typeof value === 'string' && value.length > limits.textLength)
      return this.#refuse(path, 'too_long', `Expected at most ${limits.textLength} characters`)
    if (!Array.isArray(value)) return value
    if (value.length > limits.listLength)
      return this.#refuse(path, 'too_long', `Expected at most ${limits.listLength} entries`)
    return Array.from(value, (entry: unknown, index) =>
      this.#readEntry(entry, { fact, path: [...path, index] }),
    )
  }

  #readEntry(entry: unknown, { fact, path }: { readonly fact: Fact; readonly path: Path }): unknown {
    if (fact.type !== 'records') return this.#readValue(entry, { fact: { type: 'text' }, path })
    return entry === null || this.#isFull ? null : this.readFacts(entry, { facts: fact.fields, path })
  }

  /** The value of a property, without running anything. */
  #dataOf(document: object, name: string, path: Path): unknown {
    const property = Object.getOwnPropertyDescriptor(document, name)
    if (property && 'value' in property) return property.value
    return this.#refuse(path, 'not_data', 'Expected a value, got a getter')
  }

  get #isFull(): boolean {
    return this.faults.length >= limits.faults
  }

  #refuse(path: Path, code: string, message: string): undefined {
    if (!this.#isFull) this.faults.push({ path, code, message })
  }
}

function optionsOf(fact: Fact): Parameters<typeof knownTest>[0] {
  return fact.type === 'oneOf' ? { type: fact.type, options: fact.options } : { type: fact.type }
}
