import { expect, test } from 'vitest'
import { openDemo } from './visitor.ts'

test('the queue is narrowed by conditions that anybody puts together, and the address keeps them', async () => {
  const page = await openDemo({ language: 'zh-CN', at: '/cases?show=all' })
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page.getByRole('button', { name: '严重', exact: true }).click()
  await page.waitForURL(/severity=major/)
  const chips = page.getByRole('list', { name: '已启用的筛选条件' })
  await chips.getByText('严重').waitFor()
  await page.getByText('更多条件', { exact: true }).click()
  await page.getByRole('button', { name: '添加条件', exact: true }).click()
  await page
    .getByRole('group', { name: '值', exact: true })
    .getByRole('button', { name: '返修', exact: true })
    .click()
  await page.getByRole('button', { name: '应用条件' }).click()
  await page.waitForURL(/where=/)
  const kept = new URL(page.url()).searchParams
  expect(JSON.parse(kept.get('where') ?? '')).toEqual({ all: [{ kind: { in: ['REPAIR'] } }] })

  await page.goto(page.url())
  await chips.getByText('更多条件：1 项').waitFor()
  await chips.getByRole('button', { name: '移除筛选：更多条件：1 项' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.has('where')).toBe(false)
  await chips.getByText('严重').waitFor()
})
