/** Passes a file on and, on a terminal, shows how much of it went by. */
export async function* followProgress(
  bytes: AsyncIterable<Uint8Array>,
  {
    size,
    out,
  }: { readonly size: number; readonly out: NodeJS.WritableStream & { readonly isTTY?: boolean } },
): AsyncGenerator<Uint8Array> {
  let passed = 0
  let shown = -1
  for await (const chunk of bytes) {
    passed += chunk.length
    const percent = Math.floor((100 * passed) / Math.max(1, size))
    if (out.isTTY && percent !== shown) {
      shown = percent
      out.write(`\rReading … ${percent} %`)
    }
    yield chunk
  }
  if (out.isTTY) out.write('\rStoring and scoring …\n')
}
