import { expect, test } from 'vitest'
import { openWorkspace } from './visitor.ts'

test('whoever has room is given a new case, and the next one waits and says why', async () => {
  const page = await openWorkspace('Given out', 'Mei Lin')
  await page.goto('/settings/routing')
  await page.getByText('Is given nothing').waitFor()
  await page.getByRole('button', { name: 'Change what Mei Lin takes' }).click()
  const dialog = page.getByRole('dialog', { name: 'What Mei Lin takes' })
  await dialog.getByRole('spinbutton', { name: 'Telephone' }).fill('1')
  await dialog.getByRole('textbox', { name: 'Languages' }).fill('zh, en')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Phone 0/1').waitFor()
  const needed = page.getByRole('combobox', { name: 'Repair' })
  await needed.fill('lamps')
  await needed.press('Enter')
  await page.getByRole('textbox', { name: 'Champions' }).fill('3')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.reload()
  await expect.poll(() => page.getByRole('textbox', { name: 'Champions' }).inputValue()).toBe('3')
  await page.getByText('lamps', { exact: true }).waitFor()
  await page.getByRole('switch', { name: 'Give out cases automatically' }).press('Space')
  await page.getByRole('switch', { name: 'Give out cases automatically', checked: true }).waitFor()

  const assignment = page.getByRole('region', { name: 'Assignment' })
  for (const [subject, outcome] of [
    ['First', /^Given to Mei Lin automatically/],
    ['Second', 'Waits for somebody: Everyone is full.'],
  ] as const) {
    await page.goto('/cases/new')
    await page.getByRole('textbox', { name: 'Subject' }).fill(subject)
    await page.getByRole('textbox', { name: 'What was written or said' }).fill('Please.')
    await page.getByRole('button', { name: 'Take the case' }).click()
    await assignment.getByText(outcome).waitFor()
  }
  await assignment.getByText('Place in the queue: 1').waitFor()
  await assignment.getByText('Why?').click()
  await assignment.getByText('Mei Lin is full on this channel: 1 of 1.').waitFor()
})
