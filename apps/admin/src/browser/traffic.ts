import type { Page, Request } from 'playwright-core'

const QUIET_MS = 500
/** A page that is never quiet is looked at all the same. */
const LONGEST_MS = 8_000

/** What is on its way to and from a page, but for streams: they last as long as the page. */
interface Traffic {
  readonly underWay: Set<Request>
  movedAt: number
}

const traffics = new WeakMap<Page, Traffic>()

/** Begins to count what is on its way; before the page goes anywhere. */
export function countTraffic(page: Page): void {
  const traffic: Traffic = { underWay: new Set(), movedAt: 0 }
  const end = (request: Request) => {
    if (traffic.underWay.delete(request)) traffic.movedAt = performance.now()
  }
  page.on('request', request => {
    if (request.headers().accept !== 'text/event-stream') traffic.underWay.add(request)
  })
  // A stream is known by what it answers too, and what a page that was left had under way never ends.
  page.on('response', response => {
    if (response.headers()['content-type']?.startsWith('text/event-stream')) end(response.request())
  })
  page.on('framenavigated', frame => {
    if (frame === page.mainFrame()) traffic.underWay.clear()
  })
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  traffics.set(page, traffic)
}

/** Waits until nothing was on its way for half a second. */
export async function untilQuiet(page: Page): Promise<void> {
  const traffic = traffics.get(page)
  if (!traffic) throw new Error('The traffic of this page is not counted.')
  const latest = performance.now() + LONGEST_MS
  const isQuiet = () => traffic.underWay.size === 0 && performance.now() - traffic.movedAt >= QUIET_MS
  while (!isQuiet() && performance.now() < latest) await page.waitForTimeout(50)
}
