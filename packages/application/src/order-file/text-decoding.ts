/** The standard label of an encoding (`GBK` is `gbk`), undefined for one that cannot be decoded here. */
export function encodingLabel(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}

/** A piece of the text of a file, and how many bytes of the file were read up to its end. */
export interface TextPiece {
  readonly text: string
  readonly bytesRead: number
}

/**
 * Decodes a stream of bytes piece by piece, however large its chunks are. The byte order mark is left out. Bytes that do
 * not belong to the encoding become U+FFFD, and so does the null character, which no text has and no database stores.
 */
export async function* decodePieces(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  let bytesRead = 0
  let isFirst = true
  for await (const chunk of bytes) {
    for (let start = 0; start < chunk.length; start += pieceBytes) {
      const piece = chunk.subarray(start, start + pieceBytes)
      bytesRead += piece.length
      const text = cleaned(decoder.decode(piece, { stream: true }), isFirst)
      isFirst &&= text === ''
      yield { text, bytesRead }
    }
  }
  const rest = cleaned(decoder.decode(), isFirst)
  if (rest !== '') yield { text: rest, bytesRead }
}

/** Decodes the first bytes of a file; a character cut at the end of the sample is left out. */
export function decodeSample(sample: Uint8Array, encoding: string): string {
  return cleaned(new TextDecoder(encoding, { ignoreBOM: true }).decode(sample, { stream: true }), true)
}

/**
 * Finds the characters of a decoded text that bytes outside the encoding leave behind. Node decodes unassigned bytes of
 * the older encodings to private-use or C1 control characters; in Unicode encodings these can be meant.
 */
export function undecodable(encoding: string): RegExp {
  return encoding.startsWith('utf-') ? /\uFFFD/ : /[\uFFFD\uE000-\uF8FF\u0080-\u009F]/
}

/** How many characters of a decoded text stand for bytes outside the encoding. */
export function undecodableIn(text: string, encoding: string): number {
  return text.match(new RegExp(undecodable(encoding), 'g'))?.length ?? 0
}

function cleaned(text: string, isFirst: boolean): string {
  const withoutMark = isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text
  return withoutMark.includes('\0') ? withoutMark.replaceAll('\0', '\uFFFD') : withoutMark
}

const pieceBytes = 65_536
