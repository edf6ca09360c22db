/** What people send instead of a text file. */
export type BinaryKind = 'XLSX' | 'XLS' | 'PDF' | 'GZIP' | 'BINARY'

/**
 * What kind of binary file begins with these bytes; undefined for text in an encoding without zero bytes, that is, any
 * but UTF-16.
 *
 * @example
 * ```ts
 * import { binaryKindOf } from './binary-kind.ts'
 * binaryKindOf(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14)) // => 'XLSX'
 * binaryKindOf(new TextEncoder().encode('id,date')) // => undefined
 * ```
 */
export function binaryKindOf(bytes: Uint8Array): BinaryKind | undefined {
  for (const [kind, ...start] of knownStarts) {
    if (start.every((byte, index) => bytes[index] === byte)) return kind
  }
  let zeros = 0
  for (let index = 0; index < bytes.length; index++) if (bytes[index] === 0) zeros++
  return zeros > bytes.length * 0.01 ? 'BINARY' : undefined
}

const knownStarts = [
  ['XLSX', 0x50, 0x4b, 0x03, 0x04],
  ['XLS', 0xd0, 0xcf, 0x11, 0xe0],
  ['PDF', 0x25, 0x50, 0x44, 0x46],
  ['GZIP', 0x1f, 0x8b],
] as const satisfies [BinaryKind, ...number[]][]
