import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openWorkspace, textOf } from './visitor.ts'

test('a shorter promise is rehearsed, adopted, and moves the clock of a case that is open', async () => {
  const page = await openWorkspace('Tea house', 'Mei')
  const address = await openInquiry(page)
  const before = await dueOfFirstResponse(page)

  await page.goto('/settings/policies')
  await page.getByRole('link', { name: /^Service promises/ }).click()
  const standard = page.getByRole('region', { name: 'Standard' })
  const promise = standard.getByRole('textbox', { name: 'First response, P3 – Normal' })
  await promise.fill('200h')
  await promise.press('Enter')
  await page.getByText('Due only after the solution').first().waitFor()
  expect(await page.getByRole('button', { name: 'Adopt' }).isDisabled()).toBe(true)
  await promise.fill('1h 30m')
  await promise.press('Enter')

  const rehearsal = page.getByRole('region', { name: 'Rehearsal' })
  await rehearsal.getByRole('button', { name: 'Rehearse' }).click()
  const row = rehearsal.getByRole('row', { name: /S-000001/ })
  await row.getByText(/8 hr of working time become 1 hr 30 min/).waitFor()
  await page.getByRole('button', { name: 'Adopt' }).click()
  await page.getByText(/^Version 1 has held since .+, adopted by Mei$/).waitFor()

  await expect
    .poll(
      async () => {
        await page.goto(address)
        return dueOfFirstResponse(page)
      },
      { timeout: 15_000 },
    )
    .not.toBe(before)
  await page.getByText('What moved the clocks').click()
  await page.getByText(/other service promises were adopted$/).waitFor()

  await page.goto('/settings/policies/sla/default')
  const scope = page.getByRole('group', { name: 'Applies to' }).last()
  await scope.getByRole('button', { name: 'Add condition' }).click()
  await scope.getByRole('combobox', { name: 'Fact' }).click()
  await scope.getByRole('option', { name: 'Replies' }).click()
  await scope.getByRole('textbox', { name: 'Value' }).fill('')
  await scope.getByRole('alert').getByText('Fill in what it is compared with.').waitFor()
  await scope.getByRole('button', { name: 'Applies to: as JSON' }).click()
  const written = await scope.getByRole('textbox', { name: 'Applies to' }).inputValue()
  expect(JSON.parse(written)).toEqual({ fact: 'replies', atLeast: '' })

  await page.getByRole('row', { name: /^0/ }).getByRole('button', { name: 'Restore' }).click()
  await page.getByText(/^Version 2 has held since .+, adopted by Mei$/).waitFor()
})

/** Takes an inquiry of the third priority. Answers the address of the case. */
async function openInquiry(page: Page): Promise<string> {
  await page.goto('/cases/new')
  await page.getByRole('combobox', { name: 'Kind' }).click()
  await page.getByRole('option', { name: 'Inquiry' }).click()
  await page.getByRole('textbox', { name: 'Subject' }).fill('Where is my tea')
  await page.getByRole('textbox', { name: 'What was written or said' }).fill('It was to come on Monday.')
  await page.getByRole('button', { name: 'Take the case' }).click()
  await page.waitForURL(/\/cases\/cas/)
  return new URL(page.url()).pathname
}

async function dueOfFirstResponse(page: Page): Promise<string> {
  const clock = page
    .getByRole('list', { name: 'Clocks' })
    .getByRole('listitem')
    .filter({ hasText: 'First response' })
  return textOf(clock.getByText(/^Due /))
}
