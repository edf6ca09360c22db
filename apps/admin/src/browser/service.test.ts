import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openDemo, textOf } from './visitor.ts'

test('a complaint is taken, answered, noted on, raised by hand and taken in hand', async () => {
  const page = await openDemo({ language: 'en', at: '/cases' })
  await page.getByRole('link', { name: 'New case' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'New case' }).waitFor()
  await page.getByRole('button', { name: 'Take the case' }).click()
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Subject' }).getAttribute('aria-invalid'))
    .toBe('true')
  await fillIn(page, {
    subject: 'Seal broken on arrival',
    message: 'The box was open.\nTwo cups are missing.',
  })
  await page.getByRole('combobox', { name: 'Customer' }).fill('C-000321')
  await page.getByRole('option', { name: /C-000321/ }).click()
  await page.getByRole('button', { name: 'Take the case' }).click()
  await page.getByRole('heading', { level: 1, name: 'Seal broken on arrival' }).waitFor()

  const clocks = page.getByRole('region', { name: 'What is owed' })
  await clocks.getByRole('progressbar', { name: 'First response' }).waitFor()
  await clocks.getByText('Why?').first().click()
  await clocks
    .getByText(/of working time at priority/)
    .first()
    .waitFor()

  await page.getByRole('button', { name: 'Take it' }).click()
  await page.getByRole('button', { name: 'Take it' }).waitFor({ state: 'detached' })
  await write(page, { label: 'Reply to the customer', text: 'We send two cups today.', send: 'Send reply' })
  await page.getByText('Waiting for the customer', { exact: true }).waitFor()
  await clocks.getByRole('listitem').filter({ hasText: 'First response' }).getByText('Met').waitFor()
  await page.getByRole('radiogroup', { name: 'What is written' }).getByText('Note').click()
  await write(page, { label: 'Note, for colleagues only', text: 'Batch 7 again.', send: 'Save note' })
  await page.getByRole('list', { name: 'Conversation' }).getByText('Note, for colleagues only').waitFor()

  const ladder = page.getByRole('region', { name: 'Escalation' })
  await ladder.getByRole('button', { name: 'Escalate…' }).click()
  await answer(page, { field: 'Why must somebody higher act?', text: 'It came back', button: 'Escalate' })
  await ladder.getByText('nobody has taken it in hand yet').waitFor()
  await ladder.getByRole('button', { name: 'I have it' }).click()
  await ladder.getByText('somebody has it in hand').waitFor()
  await page.getByRole('region', { name: 'History' }).getByText('Asked to escalate: It came back').waitFor()
})

test('whoever is slower learns what happened meanwhile and keeps what was typed', async () => {
  const slow = await openDemo({ language: 'en', at: '/cases/new' })
  await fillIn(slow, { subject: 'Two at once', message: 'Who answers first?' })
  await slow.getByRole('button', { name: 'Take the case' }).click()
  await slow.getByRole('heading', { level: 1, name: 'Two at once' }).waitFor()
  const quick = await openDemo({ language: 'en', at: new URL(slow.url()).pathname })
  await slow.getByRole('textbox', { name: 'Reply to the customer' }).fill('Mine.')
  await write(quick, { label: 'Reply to the customer', text: 'Theirs.', send: 'Send reply' })

  await slow.getByRole('button', { name: 'Send reply' }).click()
  const notice = slow.getByRole('alert').filter({ hasText: 'Something happened to the case' })
  await notice.getByText('Answered the customer.').waitFor()
  await slow.getByRole('list', { name: 'Conversation' }).getByText('Theirs.').waitFor()
  expect(await slow.getByRole('textbox', { name: 'Reply to the customer' }).inputValue()).toBe('Mine.')
  await slow.getByRole('button', { name: 'Send reply' }).click()
  await slow.getByRole('list', { name: 'Conversation' }).getByText('Mine.').waitFor()
})

test('the queue is filtered by its counts and found by a word, and opens a case by keyboard', async () => {
  const page = await openDemo({ language: 'zh-CN', at: '/cases/new' })
  await page.getByRole('textbox', { name: '标题' }).fill('队列里的工单')
  await page.getByRole('textbox', { name: '问题描述' }).fill('请尽快处理。')
  await page.getByRole('button', { name: '受理' }).click()
  await page.getByRole('heading', { level: 1, name: '队列里的工单' }).waitFor()
  await page.getByRole('banner').getByRole('link', { name: '工单' }).click()
  await page.getByRole('link', { name: /^未分派/ }).click()
  await page.waitForURL(/who=nobody/)
  await page.getByRole('list', { name: '已启用的筛选条件' }).getByText('未分派').waitFor()
  await page.getByRole('searchbox', { name: '搜索工单' }).fill('队列里的')
  await page.waitForURL(/q=/)
  const row = page.getByRole('grid', { name: '工单' }).locator('[aria-rowindex="2"]')
  await expect.poll(() => textOf(row)).toContain('队列里的工单')
  await row.focus()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1, name: '队列里的工单' })
  await heading.waitFor()

  await page.goto('/segments')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('输入客户、工单或页面名称').fill('队列里的')
  await page.getByRole('dialog').getByRole('button', { name: '队列里的工单' }).click()
  await heading.waitFor()
})

async function fillIn(page: Page, { subject, message }: { subject: string; message: string }): Promise<void> {
  await page.getByRole('textbox', { name: 'Subject' }).fill(subject)
  await page.getByRole('textbox', { name: 'What was written or said' }).fill(message)
}

/** Writes in the box of the case, and waits until it stands in the conversation. */
async function write(
  page: Page,
  { label, text, send }: { readonly label: string; readonly text: string; readonly send: string },
): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(text)
  await page.getByRole('button', { name: send }).click()
  await page.getByRole('list', { name: 'Conversation' }).getByText(text).waitFor()
}

/** Answers the question that an action asks, and waits until it is put away. */
async function answer(
  page: Page,
  { field, text, button }: { readonly field: string; readonly text: string; readonly button: string },
): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: field }).fill(text)
  await dialog.getByRole('button', { name: button }).click()
  await dialog.waitFor({ state: 'hidden' })
}
