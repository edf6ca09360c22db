import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { changeWhatWasWrong, closeEightD, findCause, formTeam, openEightD } from './eight-d-way.ts'
import { mailsTo } from './mailbox.ts'
import { addColleague, shortenPolicies, takeRole, tellWhereMailGoes } from './service-set-up.ts'
import { openDemo, openWorkspace } from './visitor.ts'

const MEI = 'mei.lin@example.com'
const SUBJECT = '3 号泵体渗漏，产线停机'

test('a complaint that nobody answers rises, calls by mail until somebody has it, goes through an 8D, and is closed', async () => {
  const page = await openWorkspace('Harbour Pumps', 'Mei Lin')
  await tellWhereMailGoes(page, MEI)
  await addColleague(page, { name: '王磊', email: 'wang.lei@example.com', role: 'Quality engineer' })
  await takeRole(page, { name: 'Mei Lin', role: 'Quality engineer' })
  await shortenPolicies(page)

  await complain(page)
  const ladder = page.getByRole('region', { name: 'Escalation' })
  const levels = ladder.getByRole('list', { name: 'Levels' }).getByRole('listitem')
  await levels
    .filter({ hasText: 'Initial reply' })
    .getByText(/nobody has taken it in hand yet/)
    .waitFor()
  const meeting = levels.filter({ hasText: 'Meeting of the departments' })
  await meeting.getByText(/nobody has taken it in hand yet/).waitFor()
  await clockOf(page, 'First response')
    .getByText(/ too late$/)
    .waitFor()

  await expect.poll(async () => (await callsByMail()).length).toBeGreaterThanOrEqual(2)
  const [call] = await callsByMail()
  expect(call?.subject).toBe(`【已升级】工单 S-000001「${SUBJECT}」：跨部门会议`)
  const called = await follow(page, call?.html ?? '')
  await called.getByRole('button', { name: 'I have it' }).click()
  await meeting.getByText(/somebody has it in hand/).waitFor()
  await ladder.getByText('Who was called').click()
  const calls = ladder.getByRole('list', { name: 'Calls, the latest first' }).getByRole('listitem')
  const callCount = await calls.count()

  const address = new URL(page.url()).pathname
  await openEightD(page, '三台水泵密封处渗漏')
  const colleague = await openDemo({
    ...{ language: 'zh-CN', workspace: 'Harbour Pumps', as: '王磊' },
    at: new URL(page.url()).pathname,
  })
  const written = colleague.getByRole('textbox', { name: '应急响应措施' })
  await written.fill('产线已停机')
  await formTeam(page, 'Mei Lin')
  await colleague.getByRole('alert').getByRole('button', { name: '放弃填写的内容' }).waitFor()
  expect(await written.inputValue()).toBe('产线已停机')
  expect(await written.evaluate(element => element === document.activeElement)).toBe(true)
  await findCause(page, 'With new glue none leaks')
  await changeWhatWasWrong(page)
  await closeEightD(page)
  await colleague.getByText('已结案').first().waitFor()
  await expectReport(page)

  await page.getByRole('link', { name: SUBJECT }).click()
  await page.waitForURL(url => url.pathname === address)
  for (const seen of [page, called])
    await seen.getByRole('region', { name: '8D' }).getByText('8D closed').waitFor()
  await meeting.getByText('handed in').waitFor()
  await solve(page)
  await ladder.getByText('Who was called').click()
  expect(await calls.count()).toBe(callCount)
  expect((await callsByMail()).length).toBeLessThan(callCount)

  await page.getByRole('banner').getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('row', { name: /First response.*Nobody had the case/ }).waitFor()
  await page.getByRole('row', { name: /2 · Meeting of the departments/ }).waitFor()
})

/** Takes a complaint, as it is told on the telephone. */
async function complain(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'Service' }).click()
  await page.getByRole('link', { name: 'New case' }).first().click()
  await page.getByRole('textbox', { name: 'Subject' }).fill(SUBJECT)
  await page.getByRole('textbox', { name: 'What was written or said' }).fill('早班发现密封处滴漏，已停机。')
  await page.getByRole('button', { name: 'Take the case' }).click()
  await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor()
}

/** The mails that call her, without those that only tell her something. */
async function callsByMail() {
  return (await mailsTo(MEI)).filter(({ subject }) => subject?.startsWith('【已升级】'))
}

function clockOf(page: Page, name: string): Locator {
  return page.getByRole('list', { name: 'Clocks' }).getByRole('listitem').filter({ hasText: name })
}

/** Reads a mail beside the page, as in a mail program, and follows its link. */
async function follow(page: Page, html: string): Promise<Page> {
  const mail = await page.context().newPage()
  await mail.setContent(html)
  await mail.getByRole('link', { name: '查看详情' }).click()
  await mail.getByRole('heading', { level: 1, name: SUBJECT }).waitFor()
  return mail
}

/** The report to print says what was found, and that it is over. */
async function expectReport(page: Page): Promise<void> {
  const address = await page.getByRole('link', { name: 'Report to print' }).getAttribute('href')
  const report = await page.request.get(address ?? '')
  expect(report.headers()['content-type']).toBe('text/html; charset=utf-8')
  const text = await report.text()
  expect(text).toContain('With new glue none leaks')
  expect(text).toContain('None leaked since')
}

/** Answers the customer, solves the case and closes it. */
async function solve(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Reply to the customer' }).fill('密封已全部更换。')
  await page.getByRole('button', { name: 'Send reply' }).click()
  await page.getByText('Waiting for the customer', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Resolve…' }).click()
  await page.getByRole('textbox', { name: 'How was it solved?' }).fill('更换密封胶')
  await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click()
  await page.getByText('Resolved', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Close…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close case' }).click()
  await page.getByText('Closed', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Reopen…' }).waitFor()
}
