import { join } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import type { Language } from '../language/language.ts'
import { countTraffic } from './traffic.ts'
import './global-setup.ts'

/** How somebody comes to the product. */
export interface VisitorSettings {
  readonly language: Language
  /** In pixels. */
  readonly width?: number
}

/** One connection for all the files of a worker, which share what they import; it ends with the worker. */
let browser: Promise<Browser> | undefined

/**
 * A person with a fresh browser. When the test is over, nothing may have been reported on the console, nothing asked of
 * another host, and nothing thrown. Screenshots of failures are kept where `SCREENSHOT_FOLDER` names a folder.
 */
export async function openVisitor({ language, width = 1280 }: VisitorSettings): Promise<Page> {
  browser ??= chromium.connect(inject('browserEndpoint'))
  const context = await (await browser).newContext({
    baseURL: inject('productAddress'),
    locale: language,
    timezoneId: 'Asia/Shanghai',
    viewport: { width, height: 860 },
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  countTraffic(page)
  const complaints = complaintsOf(page)
  onTestFinished(async ({ task }) => {
    const folder = process.env.SCREENSHOT_FOLDER
    if (folder && task.result?.state === 'fail')
      await page.screenshot({ path: join(folder, `${task.name}.png`) })
    await context.close()
    expect(complaints).toEqual([])
  })
  return page
}

export interface SignedInSettings extends VisitorSettings {
  readonly at?: string
  readonly as?: string
  readonly workspace?: string
}

/** A person who is signed in, to the demo workspace unless another is named, at a page of it. */
export async function openDemo({
  at = '/customers',
  as = 'Lin Xiao',
  workspace = 'Spruce Living',
  ...settings
}: SignedInSettings): Promise<Page> {
  const page = await openVisitor(settings)
  await page.goto(`/sign-in?to=${encodeURIComponent(at)}`)
  await page.getByRole('region', { name: workspace }).getByRole('button', { name: as }).click()
  await untilInside(page)
  return page
}

/** A person who starts a workspace of their own, in English. */
export async function openWorkspace(name: string, person: string): Promise<Page> {
  const page = await openVisitor({ language: 'en' })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'New workspace' }).click()
  const form = page.getByRole('form', { name: 'New workspace' })
  await form.getByRole('textbox', { name: 'Name of the workspace' }).fill(name)
  await form.getByRole('textbox', { name: 'Your name' }).fill(person)
  await form.getByRole('button', { name: 'Create workspace' }).click()
  await untilInside(page)
  return page
}

/** The address changes before the page does, and the page for signing in has menus of the same names. */
async function untilInside(page: Page): Promise<void> {
  await page.waitForURL(url => url.pathname !== '/sign-in')
  await page.getByRole('button', { name: /^(Account|账户)/ }).waitFor()
}

/** The words of an element as they are seen, without those that are hidden. */
export async function textOf(locator: Locator): Promise<string> {
  await locator.waitFor()
  return (await locator.allInnerTexts()).join()
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  const address = inject('productAddress')
  page.on('console', message => {
    // A connection that a test takes away is reported too; the page has to cope with it, not to hide it.
    if (
      ['error', 'warning'].includes(message.type()) &&
      !message.text().includes('ERR_INTERNET_DISCONNECTED') &&
      // A form that the public desk finds at fault: the page says beside each field what is wrong.
      !message.text().includes('status of 422')
    )
      complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(`${address}/`) && !/^(data|blob):/.test(url)) complaints.push(`asked for ${url}`)
  })
  return complaints
}
