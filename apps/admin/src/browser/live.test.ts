import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { openDemo } from './visitor.ts'

test('what one person does the others see and hear at once, and lose neither place nor words', async () => {
  const one = await openDemo({ language: 'en', at: '/cases/new' })
  await one.getByRole('textbox', { name: 'Subject' }).fill('Lid does not close')
  await one.getByRole('textbox', { name: 'What was written or said' }).fill('Since this morning.')
  const queue = await openDemo({ language: 'zh-CN', at: '/cases?sort=newest' })
  const rows = queue.getByRole('grid', { name: '工单' })
  await rows.locator('[aria-rowindex="2"]').focus()
  const looked = rows.locator('tr:focus')
  const number = await numberIn(looked)
  await one.getByRole('button', { name: 'Take the case' }).click()
  await rows.getByText('Lid does not close').waitFor()
  expect(await numberIn(looked)).toBe(number)
  expect(Number(await looked.getAttribute('aria-rowindex'))).toBeGreaterThan(2)

  await one.waitForURL(/\/cases\/cas/)
  const other = await openDemo({ language: 'en', as: 'Emma Berg', at: new URL(one.url()).pathname })
  const reply = other.getByRole('textbox', { name: 'Reply to the customer' })
  await reply.fill('We are just')
  const place = await reply.boundingBox()
  await one.getByRole('textbox', { name: 'Reply to the customer' }).fill('Which lid is it?')
  await one.getByRole('button', { name: 'Send reply' }).click()
  await other.getByRole('list', { name: 'Conversation' }).getByText('Which lid is it?').waitFor()
  await other.getByText('Waiting for the customer', { exact: true }).waitFor()
  await other.getByRole('status').getByText('Lin Xiao: Answered the customer.').waitFor({ state: 'attached' })
  await rows
    .getByRole('row')
    .filter({ hasText: 'Lid does not close' })
    .getByText('等待客户')
    .filter({ visible: true })
    .waitFor()
  expect(await reply.inputValue()).toBe('We are just')
  expect(await reply.evaluate(element => element === document.activeElement)).toBe(true)
  expect((await reply.boundingBox())?.y).toBeCloseTo(place?.y ?? 0, -1)
})

async function numberIn(row: Locator): Promise<string | undefined> {
  return /S-\d{6}/.exec((await row.textContent()) ?? '')?.[0]
}
