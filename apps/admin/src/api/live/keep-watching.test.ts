import { Client, subscriptionExchange } from 'urql'
import { expect, onTestFinished, test } from 'vitest'
import { graphql } from '../graphql.ts'
import { keepWatching } from './keep-watching.ts'

const CaseChanged = graphql(`subscription ($id: ID!) { caseChanged(id: $id) { case { id version } } }`)

/** As long as a step may take on a busy machine. */
const PATIENTLY = { timeout: 10_000 }

test('what is told is passed on, and a stream that ends or breaks is taken up again', async () => {
  const { streams, versions, ups, waits } = await watch()
  streams[0]?.tell(1)
  streams[0]?.tell(2)
  await expect.poll(() => versions, PATIENTLY).toEqual([1, 2])
  streams[0]?.end()
  await expect.poll(() => streams.length, PATIENTLY).toBe(2)
  streams[1]?.tell(3)
  streams[1]?.break()
  await expect.poll(() => streams.length, PATIENTLY).toBe(3)
  streams[2]?.tell(4)
  await expect.poll(() => versions, PATIENTLY).toEqual([1, 2, 3, 4])
  expect(ups.filter((isUp, index) => isUp !== ups[index - 1])).toEqual([true, false, true, false, true])
  expect(waits).toEqual([0, 0])
})

test('streams that bring nothing are tried less and less often', async () => {
  const { streams, waits, versions } = await watch()
  for (const count of [1, 2, 3]) {
    streams[count - 1]?.break()
    await expect.poll(() => streams.length, PATIENTLY).toBe(count + 1)
  }
  streams[3]?.tell(1)
  await expect.poll(() => versions, PATIENTLY).toEqual([1])
  streams[3]?.end()
  await expect.poll(() => streams.length, PATIENTLY).toBe(5)
  expect(waits).toEqual([0, 1, 2, 0])
})

test('whoever leaves is left alone', async () => {
  const { streams, versions, leave } = await watch()
  streams[0]?.tell(1)
  await expect.poll(() => versions, PATIENTLY).toEqual([1])
  leave()
  expect(streams[0]?.isLeft).toBe(true)
  streams[0]?.tell(2)
  streams[0]?.break()
  expect(versions).toEqual([1])
  expect(streams).toHaveLength(1)
})

interface Stream {
  readonly isLeft: boolean
  tell(version: number): void
  end(): void
  break(): void
}

/** Watches a case over streams that the test holds in its hands. */
async function watch() {
  const streams: Stream[] = []
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    exchanges: [
      subscriptionExchange({
        forwardSubscription: () => ({
          subscribe: observer => {
            let isLeft = false
            streams.push({
              get isLeft() {
                return isLeft
              },
              tell: version => observer.next({ data: { caseChanged: { case: { id: 'cas_1', version } } } }),
              end: () => observer.complete(),
              break: () => observer.error(new Error('Broken')),
            })
            return {
              unsubscribe: () => {
                isLeft = true
              },
            }
          },
        }),
      }),
    ],
  })
  const versions: unknown[] = []
  const ups: boolean[] = []
  const waits: number[] = []
  const leave = keepWatching({
    client,
    document: CaseChanged,
    variables: { id: 'cas_1' },
    onData: data => versions.push(data.caseChanged.case?.version),
    onUp: isUp => ups.push(isUp),
    waitMs: failures => {
      waits.push(failures)
      return 1
    },
  })
  onTestFinished(leave)
  await expect.poll(() => streams.length, PATIENTLY).toBe(1)
  return { streams, versions, ups, waits, leave }
}
