import type { Locator, Page } from 'playwright-core'
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

test('a new ladder is written, chosen for inquiries, rehearsed and adopted, and the next inquiry rises on it', async () => {
  const page = await openWorkspace('Night shop', 'Mei')
  await openInquiry(page)

  await page.goto('/settings/policies')
  await page.getByRole('button', { name: 'New ladder' }).click()
  const dialog = page.getByRole('dialog', { name: 'New ladder' })
  await dialog.getByRole('textbox', { name: 'Code' }).fill('NIGHT')
  await dialog.getByRole('button', { name: 'Write it' }).click()
  await page.getByRole('region', { name: 'The ladder' }).getByLabel('Name in English').fill('Night desk')
  await page.getByRole('button', { name: 'Adopt' }).click()
  await page.getByText(/^Version 1 has held since .+, adopted by Mei$/).waitFor()
  await page.getByRole('link', { name: 'Choose which cases rise on it' }).click()

  const list = page.getByRole('region', { name: 'Which ladder a case rises on' })
  await list.getByRole('button', { name: 'Add a choice' }).click()
  await list.getByRole('combobox', { name: 'Ladder of choice 5' }).click()
  await page.getByRole('option', { name: 'Night desk' }).click()
  const cases = list.getByRole('group', { name: 'Cases of choice 5' })
  await cases.getByText('Fill in what it is compared with.').waitFor()
  await cases.getByRole('button', { name: 'Inquiry' }).click()
  // Behind the choice that takes every case it would never be come to.
  await list.getByRole('button', { name: 'Move choice 5 down' }).press('Enter')
  await list
    .getByRole('alert')
    .getByText(/^Never come to/)
    .waitFor()
  await expectFocus(list.getByRole('button', { name: 'Move choice 6 up' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expectFocus(list.getByRole('button', { name: 'Move choice 4 up' }))
  expect(await list.getByRole('combobox', { name: 'Ladder of choice 4' }).inputValue()).toBe('Night desk')

  const rehearsal = page.getByRole('region', { name: 'Rehearsal' })
  await rehearsal.getByRole('button', { name: 'Rehearse' }).click()
  await rehearsal.getByText('Would have risen on “Night desk” instead of “Service desk”.').waitFor()
  await page.getByRole('button', { name: 'Adopt' }).click()
  await page.getByText(/^Version 1 has held since .+, adopted by Mei$/).waitFor()
  await openInquiry(page)
  await page.getByText('Night desk', { exact: true }).waitFor()
})

async function expectFocus(control: Locator): Promise<void> {
  await expect.poll(() => control.evaluate(element => element === document.activeElement)).toBe(true)
}

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
