import { analyse } from 'chardet'
import { recognisedHeaders } from './column-guess.ts'
import { isPlausible } from './encoding-plausibility.ts'
import { decodeSample, encodingLabel, undecodableIn } from './text-decoding.ts'

/** What the bytes of a file say about its encoding, as a label of the WHATWG Encoding Standard. */
export interface EncodingGuess {
  readonly encoding: string
  /** Other encodings in which the sample reads well too, the likeliest first; empty where the guess is sure. */
  readonly alternatives: readonly string[]
}

/**
 * Detects the encoding of the first bytes of a file: a byte order mark; UTF-16 by its zero bytes; UTF-8 where the bytes
 * are valid (or nearly: damaged characters are rejected row by row rather than the file misread); otherwise by headers
 * that become known words, and by the statistics of `chardet`, among the encodings in which the text is plausible.
 *
 * The guess is sure only where one reading clearly leads; a few accented or Chinese characters alone may read well in
 * several encodings, which the alternatives then name.
 *
 * @example
 * ```ts
 * import { detectEncoding } from './encoding.ts'
 * detectEncoding(new TextEncoder().encode('id,日期\n')) // => { encoding: 'utf-8', alternatives: [] }
 * detectEncoding(Uint8Array.of(0xbf, 0xcd, 0xbb, 0xa7, 0xb1, 0xe0, 0xba, 0xc5)) // => { encoding: 'gb18030', alternatives: [] }
 * ```
 */
export function detectEncoding(sample: Uint8Array): EncodingGuess {
  const certain = byteOrderMark(sample) ?? utf16ByZeros(sample) ?? (isUtf8(sample) ? 'utf-8' : undefined)
  if (certain) return { encoding: certain, alternatives: [] }
  return legacyEncoding(tellingBytes(sample))
}

function byteOrderMark(sample: Uint8Array): string | undefined {
  for (const [encoding, ...mark] of marks) {
    if (mark.every((byte, index) => sample[index] === byte)) return encoding
  }
  return undefined
}

const marks = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
  ['gb18030', 0x84, 0x31, 0x95, 0x33],
] as const satisfies [string, ...number[]][]

/** Delimiters, digits and line breaks have a zero byte in UTF-16: behind in little endian, in front in big endian. */
function utf16ByZeros(sample: Uint8Array): string | undefined {
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  const enough = sample.length * 0.025
  if (odd > enough && even < odd * 0.05) return 'utf-16le'
  if (even > enough && odd < even * 0.05) return 'utf-16be'
  return undefined
}

function isUtf8(sample: Uint8Array): boolean {
  const text = decodeSample(sample, 'utf-8')
  const bad = undecodableIn(text, 'utf-8')
  if (bad === 0) return true
  const good = text.match(/[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu)?.length ?? 0
  return good >= bad * 10
}

/** The bytes that tell: the start of the file, or of the first line with a byte above ASCII where that comes late. */
function tellingBytes(sample: Uint8Array): Uint8Array {
  let first = 0
  while ((sample[first] ?? 0x80) < 0x80) first++
  const start = first < analysedBytes / 2 ? 0 : sample.lastIndexOf(0x0a, first) + 1
  return sample.subarray(start, start + analysedBytes)
}

const analysedBytes = 65_536

function legacyEncoding(bytes: Uint8Array): EncodingGuess {
  const readings = readingsOf(bytes)
  const plausible = readings.filter(
    ({ encoding, text, known }) => known > 0 || isPlausible({ bytes, text, encoding }),
  )
  const [best, ...others] = plausible.length > 0 ? plausible : readings
  if (!best) return { encoding: 'windows-1252', alternatives: [] }
  const rivals = others.filter(other => other.text !== best.text)
  const lead = best.score - (rivals[0]?.score ?? 0)
  const isSure = plausible.length > 0 && (rivals.length === 0 || (best.score >= 40 && lead >= 10))
  return {
    encoding: best.encoding,
    alternatives: isSure ? [] : rivals.slice(0, mostAlternatives).map(rival => rival.encoding),
  }
}

const mostAlternatives = 5

interface Reading {
  readonly encoding: string
  readonly text: string
  /** Headers that become a known word, which outweighs all statistics. */
  readonly known: number
  readonly score: number
}

function readingsOf(bytes: Uint8Array): Reading[] {
  const confidences = new Map<string, number>(commonLegacy.map(encoding => [encoding, 0]))
  for (const { name, confidence } of analyse(bytes)) {
    const encoding = isUnicode(name) ? undefined : encodingLabel(name)
    if (encoding) confidences.set(encoding, Math.max(confidence, confidences.get(encoding) ?? 0))
  }
  const high = bytes.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0)
  return [...confidences]
    .map(([encoding, confidence]) => readingOf(bytes, { encoding, confidence }))
    .filter(reading => undecodableIn(reading.text, reading.encoding) <= high * 0.02)
    .sort((a, b) => b.score - a.score)
}

function readingOf(
  bytes: Uint8Array,
  { encoding, confidence }: { encoding: string; confidence: number },
): Reading {
  const text = decodeSample(bytes, encoding)
  const headers = (text.split(/\r\n|\n|\r/, 1)[0] ?? '').split(/[,;\t|]/)
  const known = recognisedHeaders(headers.filter(header => /[^ -~]/.test(header)))
  return { encoding, text, known, score: known * 200 + confidence }
}

/** Unicode was asked for and ruled out before. */
function isUnicode(name: string): boolean {
  return name.startsWith('UTF') || name === 'ASCII'
}

// The statistics do not name all of them for a short text.
const commonLegacy = [
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'euc-jp',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
]
