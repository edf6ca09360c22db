/** The gateway says something every twelve seconds, if only that it is there. */
const LONGEST_SILENCE_MS = 30_000

/**
 * `fetch` for streams: one that has been silent for too long is dead, though nobody has said so (a laptop that slept, a
 * network that changed), and fails.
 */
export async function watchedFetch(
  input: RequestInfo | URL,
  init?: RequestInit,
  longestSilence = LONGEST_SILENCE_MS,
): Promise<Response> {
  const response = await fetch(input, init)
  const { body } = response
  if (!body) return response
  return new Response(body.pipeThrough(failingWhenSilent(longestSilence, init?.signal)), response)
}

function failingWhenSilent(
  longestSilence: number,
  signal: AbortSignal | null | undefined,
): TransformStream<Uint8Array, Uint8Array> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const listen = (controller: TransformStreamDefaultController<Uint8Array>) => {
    clearTimeout(timer)
    timer = setTimeout(() => controller.error(new Error('The stream is silent.')), longestSilence)
  }
  signal?.addEventListener('abort', () => clearTimeout(timer))
  return new TransformStream({
    start: listen,
    transform: (chunk, controller) => {
      listen(controller)
      controller.enqueue(chunk)
    },
    flush: () => clearTimeout(timer),
  })
}
