import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openDemo, textOf } from './visitor.ts'

const zh = { language: 'zh-CN' } as const

test('the list counts all customers of the demo', async () => {
  const page = await openDemo(zh)
  await expect.poll(() => totalOf(page)).toBe('共 2,000 位客户')
})

test('a Chinese name is found as it is typed', async () => {
  const page = await openDemo(zh)
  const name = (await namesOf(page)).find(shown => /^\p{Script=Han}+$/u.test(shown)) ?? ''
  await page.getByRole('searchbox', { name: '搜索客户' }).fill(name)
  await expect.poll(() => totalOf(page)).toMatch(/^符合条件的客户：[1-9]/)
  await expect.poll(async () => new Set(await namesOf(page))).toEqual(new Set([name]))
  expect(new URL(page.url()).searchParams.get('q')).toBe(name)
})

test('a click on the spend turns the order round', async () => {
  const page = await openDemo(zh)
  const head = page.getByRole('columnheader', { name: '累计消费' })
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  const highest = await spendsOf(page)
  expect(highest).toEqual(highest.toSorted((a, b) => b - a))
  await head.getByRole('button').click()
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending')
  await expect.poll(async () => (await spendsOf(page))[0]).toBeLessThan(highest[0] ?? 0)
  const lowest = await spendsOf(page)
  expect(lowest).toEqual(lowest.toSorted((a, b) => a - b))
})

test('a filter becomes a chip, stands in the address and survives a reload', async () => {
  const page = await openDemo(zh)
  await rowAt(page, 1).waitFor()
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  const form = page.getByRole('dialog', { name: '筛选' })
  const choice = form.getByRole('group', { name: '分群' }).getByRole('button').first()
  const segment = await textOf(choice)
  await choice.click()
  await form.getByRole('button', { name: '应用' }).click()
  const chip = page.getByRole('list', { name: '已启用的筛选条件' }).getByText(segment)
  await chip.waitFor()
  await expect.poll(async () => new Set(await columnOf(page, '分群'))).toEqual(new Set([segment]))
  const total = await totalOf(page)
  expect(total).toMatch(/^符合条件的客户：[\d,]+ 位$/)
  await page.reload()
  await chip.waitFor()
  await expect.poll(() => totalOf(page)).toBe(total)
  await page.getByRole('button', { name: `移除筛选：${segment}` }).click()
  await expect.poll(() => totalOf(page)).toBe('共 2,000 位客户')
  expect(new URL(page.url()).search).toBe('')
})

test('the list goes on as far as one scrolls', async () => {
  const page = await openDemo(zh)
  await rowAt(page, 1).focus()
  await expect
    .poll(async () => {
      await page.keyboard.press('End')
      return Number(
        await page.getByRole('grid').locator('[aria-rowindex]').last().getAttribute('aria-rowindex'),
      )
    })
    .toBeGreaterThan(160)
})

test('a customer is opened beside the list, and in full, by keyboard alone', async () => {
  const page = await openDemo(zh)
  const name = await nameIn(page, 2)
  await rowAt(page, 1).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: '客户' })
  await panel.getByRole('heading', { name }).waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await panel.getByRole('link', { name: '查看订单、动态并编辑' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
})

test('the page of a customer shows scores with reasons, spend, orders and history', async () => {
  const page = await openDemo(zh)
  await rowAt(page, 1).click()
  await page.getByRole('link', { name: '查看订单、动态并编辑' }).click()
  await page.waitForURL(/\/customers\/cus_/)
  for (const axis of ['近度', '频度', '额度']) {
    const gauge = page.getByRole('group', { name: axis })
    await gauge.getByRole('img', { name: /^[1-5] 分，满分 5 分$/ }).waitFor()
    await gauge.getByRole('paragraph').filter({ hasText: axis }).waitFor()
  }
  const spend = page.getByRole('region', { name: '月度消费' })
  await spend.locator('svg').first().waitFor()
  await spend.getByRole('row').first().waitFor()
  const orders = page.getByRole('region', { name: '订单记录' })
  await expect.poll(() => orders.getByRole('row').count()).toBeGreaterThan(1)
  await page.getByRole('region', { name: '动态' }).waitFor()
})

function rowAt(page: Page, place: number) {
  return page.getByRole('grid', { name: '客户' }).locator(`[aria-rowindex="${place + 1}"]`)
}

function totalOf(page: Page): Promise<string> {
  return textOf(page.getByRole('region', { name: '客户列表' }).getByRole('status'))
}

/** What stands in a column of the rows in sight. */
async function columnOf(page: Page, title: string): Promise<string[]> {
  await rowAt(page, 1).waitFor()
  const titles = await page.getByRole('columnheader').allInnerTexts()
  const column = titles.findIndex(text => text.trim() === title)
  const rows = await page.getByRole('grid').locator('[aria-rowindex]').all()
  const cells = await Promise.all(rows.map(row => row.getByRole('gridcell').allInnerTexts()))
  return cells.map(texts => texts[column] ?? '')
}

async function namesOf(page: Page): Promise<string[]> {
  return (await columnOf(page, '客户')).map(text => text.replace(/\s*C\d{5}$/, ''))
}

async function nameIn(page: Page, place: number): Promise<string> {
  return (await namesOf(page))[place - 1] ?? ''
}

async function spendsOf(page: Page): Promise<number[]> {
  return (await columnOf(page, '累计消费')).map(text => Number(text.replaceAll(/[^\d.-]/g, '')))
}
