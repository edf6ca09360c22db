import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openDemo } from './visitor.ts'

test('the queue is narrowed by conditions that anybody puts together, and the address keeps them', async () => {
  const page = await openDemo({ language: 'zh-CN', at: '/cases?show=all' })
  const chips = page.getByRole('list', { name: '已启用的筛选条件' })
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page.getByRole('button', { name: '严重', exact: true }).click()
  await page.getByRole('button', { name: '电话', exact: true }).click()
  await page.getByText('更多条件', { exact: true }).click()
  await page.getByRole('button', { name: '添加条件', exact: true }).click()
  await page.getByRole('group', { name: '值', exact: true }).getByRole('button', { name: '返修' }).click()
  await page.getByRole('button', { name: '添加条件', exact: true }).click()
  await page.getByRole('combobox', { name: '字段' }).nth(1).click()
  await page.getByRole('option', { name: '重新打开次数' }).click()
  await page.keyboard.press('Escape')

  await chips.getByText('类型：返修').waitFor()
  await expect
    .poll(() => asked(page).where)
    .toEqual({
      all: [{ kind: { in: ['REPAIR'] } }, { reopenings: { atLeast: 1 } }],
    })
  // Both were pressed before the address knew of the first.
  expect(asked(page)).toMatchObject({ severity: 'major', channel: 'phone' })

  await chips.getByRole('button', { name: '移除筛选：重新打开次数 不低于 1' }).click()
  await expect.poll(() => asked(page).where).toEqual({ all: [{ kind: { in: ['REPAIR'] } }] })
  await chips.getByRole('button', { name: '移除筛选：电话' }).click()
  await page.getByRole('link', { name: '台灯频闪' }).click()
  await page.waitForURL(/\/cases\/cas/)
  await page.goBack()
  await chips.getByText('类型：返修').waitFor()
  expect(asked(page)).toEqual({
    ...{ show: 'all', severity: 'major' },
    where: { all: [{ kind: { in: ['REPAIR'] } }] },
  })
})

/** What the address asks. */
function asked(page: Page): Readonly<Record<string, unknown>> {
  const { where, ...rest } = Object.fromEntries(new URL(page.url()).searchParams)
  return where ? { ...rest, where: JSON.parse(where) } : rest
}
