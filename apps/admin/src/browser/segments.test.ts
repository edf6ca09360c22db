import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openDemo, textOf } from './visitor.ts'

const words = {
  'zh-CN': {
    maps: { grid: '按近度与频度划分的客户', treemap: '各分群客户数', table: '全部分群' },
    count: /([\d,]+) 位客户/,
    matches: (count: string) => `符合条件的客户：${count} 位`,
  },
  en: {
    maps: {
      grid: 'Customers by recency and frequency',
      treemap: 'Customers in each segment',
      table: 'All segments',
    },
    count: /([\d,]+) customers/,
    matches: (count: string) => `${count} customers match`,
  },
} as const

describe.each(['zh-CN', 'en'] as const)('in %s', language => {
  const { maps, count, matches } = words[language]

  test('a cell of the heat map leads to exactly as many customers as it counts', async () => {
    const page = await openDemo({ language, at: '/segments' })
    const cell = page.getByRole('table', { name: maps.grid }).getByRole('link', { name: count }).last()
    await expectAsMany(page, cell, { amount: await nameOf(cell), count, matches })
  })

  test('a segment of the treemap leads to exactly its customers', async () => {
    const page = await openDemo({ language, at: '/segments' })
    const tile = page.getByRole('region', { name: maps.treemap }).getByRole('link', { name: count }).first()
    await expectAsMany(page, tile, { amount: await nameOf(tile), count, matches })
  })

  test('a segment of the table leads to exactly its customers', async () => {
    const page = await openDemo({ language, at: '/segments' })
    const row = page.getByRole('region', { name: maps.table }).getByRole('row').nth(2)
    const amount = await textOf(row.getByRole('cell').nth(3))
    await expectAsMany(page, row.getByRole('link'), { amount, count: /([\d,]+)/, matches })
  })
})

test('the maps show revenue instead, and the address keeps it', async () => {
  const page = await openDemo({ language: 'en', at: '/segments' })
  await page.getByRole('radiogroup', { name: 'Measure' }).getByText('By revenue').click()
  await page
    .getByRole('region', { name: 'Revenue of each segment' })
    .getByRole('link', { name: '¥' })
    .first()
    .waitFor()
  await page.waitForURL('/segments?by=revenue')
})

test('another way to score makes a new version of the policy', async () => {
  const page = await openDemo({ language: 'en', at: '/segments' })
  const detail = page.getByText(/Policy version \d+/)
  const before = await versionIn(detail)
  await page.getByRole('button', { name: 'Recompute' }).click()
  const dialog = page.getByRole('dialog', { name: 'Recompute segments' })
  await dialog.getByRole('group', { name: 'How to score' }).getByRole('radio', { name: 'Rank' }).check()
  await dialog.getByRole('button', { name: 'Recompute' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(/Customers who moved to another segment: [\d,]+/).waitFor()
  await expect.poll(() => versionIn(detail)).toBe(before + 1)
  expect(await textOf(detail)).toContain('Rank')
})

async function expectAsMany(
  page: Page,
  link: Locator,
  about: { amount: string; count: RegExp; matches: (count: string) => string },
): Promise<void> {
  const count = about.count.exec(about.amount)?.[1] ?? 'none'
  await link.click()
  await page.waitForURL(/\/customers\?/)
  await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain(about.matches(count))
}

/** What a link says to those who cannot see it. */
async function nameOf(link: Locator): Promise<string> {
  await link.waitFor()
  return (await link.ariaSnapshot()).split('\n')[0] ?? ''
}

async function versionIn(detail: Locator): Promise<number> {
  return Number(/Policy version (\d+)/.exec(await textOf(detail))?.[1])
}
