import { describe, expect, test } from 'vitest'
import { decodePieces, decodeSample, encodingLabel, type TextPiece, undecodableIn } from './text-decoding.ts'

describe('decodePieces', () => {
  test('cuts a huge chunk into pieces', async () => {
    const pieces = await gathered(decodePieces(chunks(new Uint8Array(1_000_000).fill(97)), 'utf-8'))
    expect(pieces.length).toBeGreaterThan(10)
    expect(pieces.map(piece => piece.text).join('')).toBe('a'.repeat(1_000_000))
    expect(pieces.at(-1)?.bytesRead).toBe(1_000_000)
  })

  test('leaves out the byte order mark at the start only', async () => {
    const bytes = new TextEncoder().encode('\uFEFFa\uFEFFb')
    const pieces = await gathered(decodePieces(chunks(bytes.subarray(0, 2), bytes.subarray(2)), 'utf-8'))
    expect(pieces.map(piece => piece.text).join('')).toBe('a\uFEFFb')
  })

  test('marks a character that the file cuts off at its end', async () => {
    const pieces = await gathered(decodePieces(chunks(Uint8Array.of(97, 0xe4, 0xb8)), 'utf-8'))
    expect(pieces.map(piece => piece.text).join('')).toBe('a\uFFFD')
  })
})

test('leaves out a character that the sample cuts off', () => {
  expect(decodeSample(Uint8Array.of(97, 0xe4, 0xb8), 'utf-8')).toBe('a')
})

test('counts private characters as undecodable only where Unicode is not meant', () => {
  expect(undecodableIn('\uE000\u0081\uFFFD', 'utf-8')).toBe(1)
  expect(undecodableIn('\uE000\u0081\uFFFD', 'gb18030')).toBe(3)
})

test.each([
  ['GBK', 'gbk'],
  ['latin1', 'windows-1252'],
  ['UTF8', 'utf-8'],
  ['klingon', undefined],
])('knows the encoding %s as %s', (name, label) => expect(encodingLabel(name)).toBe(label))

async function gathered(pieces: AsyncIterable<TextPiece>): Promise<TextPiece[]> {
  const all: TextPiece[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}

async function* chunks(...all: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* all
}
