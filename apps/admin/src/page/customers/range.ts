/** A closed range of numbers, kept as decimal texts so that money stays exact; null where it is open. */
export interface Range {
  readonly atLeast: string | null
  readonly atMost: string | null
}

/**
 * Reads a range as it stands in an address: `4..5`, `100..`, `..2.50`, or `4` for exactly four. What is no range is
 * left out rather than refused, since a person may have edited the address.
 *
 * @example
 * ```ts
 * import { parseRange } from './range.ts'
 * parseRange('4..5') // => { atLeast: '4', atMost: '5' }
 * parseRange('-20.50..') // => { atLeast: '-20.50', atMost: null }
 * parseRange('3') // => { atLeast: '3', atMost: '3' }
 * parseRange('many') // => null
 * ```
 */
export function parseRange(text: string | undefined): Range | null {
  const [, low, dots, high] = /^(-?\d+(?:\.\d+)?)?(\.\.)?(-?\d+(?:\.\d+)?)?$/.exec(text ?? '') ?? []
  if (low === undefined && high === undefined) return null
  if (!dots) return low === undefined || high !== undefined ? null : { atLeast: low, atMost: low }
  return { atLeast: low ?? null, atMost: high ?? null }
}

/** Writes a range so that {@link parseRange} reads it back; nothing for none, or for one open on both sides. */
export function printRange(range: Range | null): string | undefined {
  if (!range || (range.atLeast === null && range.atMost === null)) return undefined
  if (range.atLeast === range.atMost) return range.atLeast ?? undefined
  return `${range.atLeast ?? ''}..${range.atMost ?? ''}`
}

/** The range for a filter of whole numbers; nothing for none. */
export function wholeNumbers(range: Range | null) {
  if (!range) return undefined
  const { atLeast, atMost } = range
  return {
    ...(atLeast !== null && { atLeast: Math.ceil(Number(atLeast)) }),
    ...(atMost !== null && { atMost: Math.floor(Number(atMost)) }),
  }
}

/** The range for a filter of decimal numbers; nothing for none. */
export function decimals(range: Range | null) {
  if (!range) return undefined
  const { atLeast, atMost } = range
  return { ...(atLeast !== null && { atLeast }), ...(atMost !== null && { atMost }) }
}
