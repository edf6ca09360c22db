import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { csvFile } from './order-file.ts'
import { untilQuiet } from './traffic.ts'
import { openDemo, openVisitor } from './visitor.ts'

/** The pages of the product, each in a state in which there is something to see. */
const pages: Readonly<Record<string, (page: Page) => Promise<readonly string[]>>> = {
  customers: async page => {
    const customer = await customerIn(page)
    return [
      '/customers?r=4..5&sort=-rfm',
      '/customers?q=nobody-is-called-this',
      `/customers?customer=${customer}`,
      `/customers/${customer}`,
      '/segments',
      '/segments?by=revenue',
      '/nowhere',
    ]
  },
  service: async page => [
    '/cases',
    '/cases?who=nobody&priority=p1&sort=due&q=nothing-is-called-this',
    '/cases/new',
    await caseIn(page),
    '/eight-d',
    await eightDIn(page),
    '/reports/service?hours=breached',
    '/report/demo',
  ],
  settings: async () => [
    '/settings/routing',
    '/settings/colleagues',
    '/settings/duties',
    '/settings/webhooks',
    '/settings/public-form',
    '/settings/policies',
    '/settings/policies/sla/default',
    '/settings/policies/ladder/CUSTOMER_COMPLAINT',
    '/settings/policies/calendar/office',
    '/settings/policies/case/default',
    '/settings/policies/eight-d/default',
  ],
  imports: async page => ['/imports', '/imports/new', await uploadIn(page), await importIn(page)],
}

describe.each(['zh-CN', 'en'] as const)('in %s', language => {
  test('signing in can be done by everybody', async () => {
    const page = await openVisitor({ language })
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Lin Xiao' }).waitFor()
    await look(page, 'sign-in')
    await page.getByRole('main').getByRole('button').last().click()
    await page.getByRole('form').waitFor()
    await look(page, 'new workspace')
  })

  test.each(Object.entries(pages))('every page of %s can be used by everybody', async (_, addressesOf) => {
    const page = await openDemo({ language })
    for (const address of await addressesOf(page)) {
      await page.goto(address)
      await page.getByRole('heading').first().waitFor()
      await look(page, address)
    }
  })

  test('what opens over a page can be used by everybody', async () => {
    const page = await openDemo({ language, at: '/segments' })
    await lookAtOpened(page, {
      'the recompute dialog': () => page.getByRole('button', { name: /^(Recompute|重新计算)$/ }).click(),
      'the finder': () => page.keyboard.press('Control+k'),
      'the account menu': () => page.getByRole('button', { name: /^(Account|账户)/ }).click(),
    })
    await page.goto('/cases')
    await lookAtOpened(page, {
      'the filters of the queue': () => page.getByRole('button', { name: /^(Filter|筛选)$/ }).click(),
    })
    await page.goto(await caseIn(page))
    await lookAtOpened(page, {
      'the actions of a case': () => page.getByRole('button', { name: /^(More actions|更多操作)$/ }).click(),
      'the escalate dialog': () => page.getByRole('button', { name: /^(Escalate|升级)…$/ }).click(),
      'the silence dialog': () => page.getByRole('button', { name: /^(Silence|暂停提醒)…$/ }).click(),
      'the resolve dialog': () => page.getByRole('button', { name: /^(Resolve|解决)…$/ }).click(),
    })
  })
})

/** Opens one thing after the other over a page, looks at it, and puts it away. */
async function lookAtOpened(page: Page, open: Readonly<Record<string, () => Promise<void>>>): Promise<void> {
  const opened = page.getByRole('dialog').or(page.getByRole('menu')).first()
  for (const [name, act] of Object.entries(open)) {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await act()
    await opened.waitFor()
    await look(page, name)
    await page.keyboard.press('Escape')
    await opened.waitFor({ state: 'hidden' })
  }
}

/**
 * No serious fault of accessibility, no colour too faint by day or night, and nothing beyond a narrow screen's edge. Roles
 * and colours are the same in every language and are looked at in one; how wide words are is not.
 */
async function look(page: Page, name: string): Promise<void> {
  await untilQuiet(page)
  await settled(page)
  if ((await page.locator('html').getAttribute('lang')) === 'zh-CN') {
    expect.soft(await faultsOf(page), name).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await settled(page)
    expect.soft(await faultsOf(page, ['color-contrast']), `${name}, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }
  await page.setViewportSize({ width: 400, height: 860 })
  await settled(page)
  expect.soft(await beyondEdge(page), `${name}, pixels beyond the edge`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 860 })
}

/** How wide the page is beyond its screen, once what opens beside something has found its place anew. */
async function beyondEdge(page: Page): Promise<number> {
  const fits = () => document.documentElement.scrollWidth <= window.innerWidth
  await page.waitForFunction(fits, undefined, { timeout: 3000 }).catch(() => {})
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

/** Nothing is on its way any more: no data, and no colour, which is brought to its end at once. */
async function settled(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getTiming().iterations !== Infinity) animation.finish()
  })
}

async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
  // There are no frames here: axe need not open a second page to put their results together.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`))
}

async function customerIn(page: Page): Promise<string> {
  await page.getByRole('grid').locator('[aria-rowindex="2"]').click()
  await page.waitForURL(/customer=/)
  return new URL(page.url()).searchParams.get('customer') ?? ''
}

/** The address of a case that was just taken. */
async function caseIn(page: Page): Promise<string> {
  await page.goto('/cases/new')
  await page.getByRole('textbox', { name: /^(Subject|标题)/ }).fill('包装破损 / Seal broken')
  await page.getByRole('textbox', { name: /^(What was written or said|问题描述)/ }).fill('两只杯子碎了。')
  await page.getByRole('button', { name: /^(Take the case|受理)$/ }).click()
  await page.waitForURL(/\/cases\/cas/)
  return new URL(page.url()).pathname
}

/** The address of the 8D that the demo is half-way through. */
async function eightDIn(page: Page): Promise<string> {
  await page.goto('/eight-d')
  return (await page.getByRole('link', { name: '玻璃层板无负载自爆' }).getAttribute('href')) ?? ''
}

async function importIn(page: Page): Promise<string> {
  await page.goto('/imports')
  return (await page.getByRole('link', { name: 'demo.csv' }).getAttribute('href')) ?? ''
}

/** The address at which an uploaded file is asked about. */
async function uploadIn(page: Page): Promise<string> {
  await page.goto('/imports/new')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^(Choose a file|选择文件)$/ }).click()
  const orders = 'customer,date,amount\nK1,03/04/2026,12.50\nK2,05/06/2026,7.00\n'
  await (await choosing).setFiles(csvFile('orders.csv', Buffer.from(orders)))
  await page.waitForURL(/upload=/)
  return page.url()
}
