import type { Fault } from './domain-error.ts'

/** How large a document may be before anything else is asked of it. */
export interface DocumentLimits {
  /** Objects and lists within one another. */
  readonly depth: number
  /** Values of any kind, the containers included. */
  readonly values: number
  /** UTF-16 units of one text. */
  readonly textLength: number
}

/** Far more than a policy written by a person needs, and read in milliseconds. */
export const defaultDocumentLimits: DocumentLimits = { depth: 64, values: 100_000, textLength: 10_000 }

/** Keys that reach the prototype of an object that is built from a document. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

type Path = readonly (string | number)[]

/**
 * The first reason why a value is not plain JSON of a bearable size, or `undefined` where it is: `too_deep`,
 * `too_large`, `text_too_long`, `forbidden_key` (one that reaches an object's prototype), `not_finite` (NaN and the
 * infinities) or `not_json` (a function, a date, a class instance, a list with holes). A value that contains itself is
 * `too_deep`. The time taken is bounded by the limits, whatever the document.
 *
 * @example
 * ```ts
 * import { documentFault } from '@clientele/kernel'
 * documentFault({ bins: 5, cuts: [1, 2] }) // => undefined
 * documentFault({ cuts: [1, NaN] }).path // => ['cuts', 1]
 * documentFault(JSON.parse('{ "__proto__": {} }')).code // => 'forbidden_key'
 * ```
 */
export function documentFault(
  document: unknown,
  limits: DocumentLimits = defaultDocumentLimits,
): Fault | undefined {
  let values = 0
  return visit(document, [])

  function visit(value: unknown, path: Path): Fault | undefined {
    values += 1
    if (values > limits.values) return fault(path, 'too_large', `Expected at most ${limits.values} values`)
    switch (typeof value) {
      case 'string':
        if (value.length <= limits.textLength) return undefined
        return fault(path, 'text_too_long', `Expected at most ${limits.textLength} characters`)
      case 'number':
        return Number.isFinite(value) ? undefined : fault(path, 'not_finite', 'Expected a finite number')
      case 'boolean':
      case 'undefined':
        return undefined
      case 'object':
        return value === null ? undefined : visitContainer(value, path)
      default:
        return fault(path, 'not_json', `Expected JSON, got a ${typeof value}`)
    }
  }

  function visitContainer(value: object, path: Path): Fault | undefined {
    if (path.length >= limits.depth) return fault(path, 'too_deep', `Expected at most ${limits.depth} levels`)
    if (Array.isArray(value)) return visitList(value, path)
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null)
      return fault(path, 'not_json', 'Expected a plain object')
    for (const key in value) {
      if (forbiddenKeys.has(key))
        return fault([...path, key], 'forbidden_key', `The key ${key} is not allowed`)
      const found = visit((value as Readonly<Record<string, unknown>>)[key], [...path, key])
      if (found) return found
    }
    return undefined
  }

  function visitList(list: readonly unknown[], path: Path): Fault | undefined {
    if (list.length > limits.values)
      return fault(path, 'too_large', `Expected at most ${limits.values} values`)
    for (let index = 0; index < list.length; index++) {
      if (!(index in list)) return fault([...path, index], 'not_json', 'Expected a value, got a hole')
      const found = visit(list[index], [...path, index])
      if (found) return found
    }
    return undefined
  }
}

function fault(path: Path, code: string, message: string): Fault {
  return { path, code, message }
}
