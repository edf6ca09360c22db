/**
 * The answers to what comes from `source`, one after the other. Whoever stops reading ends the source at once, also while
 * it waits for what comes next; so does an answer that fails.
 */
export function answerEach<Event, Answer>(
  source: AsyncIterable<Event>,
  answer: (event: Event) => Promise<Answer>,
): AsyncIterableIterator<Answer, undefined> {
  const events = source[Symbol.asyncIterator]()
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    await events.return?.()
    return { done: true, value: undefined }
  }
  return {
    next: async () => {
      const event = await events.next()
      if (event.done) return { done: true, value: undefined }
      try {
        return { done: false, value: await answer(event.value) }
      } catch (error) {
        await end()
        throw error
      }
    },
    return: end,
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
