import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { watchedFetch } from './watched-fetch.ts'

test('a stream that says nothing for too long fails, though nobody has closed it', async () => {
  const response = await watchedFetch(await serving(['one', 'two']), {}, 200)
  const heard: string[] = []
  const reading = async () => {
    if (!response.body) return
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) heard.push(chunk)
  }
  await expect(reading()).rejects.toThrow('The stream is silent.')
  expect(heard.join('')).toBe('onetwo')
})

/** A server that says these words, and then neither speaks nor closes. */
async function serving(words: readonly string[]): Promise<string> {
  const server = createServer((_, response) => {
    for (const word of words) response.write(word)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
