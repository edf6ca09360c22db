import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openDemo } from './visitor.ts'

test('an 8D is opened from a complaint, worked through its gates, closed, and read as a report', async () => {
  const page = await openDemo({ language: 'en', at: '/cases/new' })
  await askForLess(page)
  await page.getByRole('textbox', { name: 'Subject' }).fill('Handle came off')
  await page.getByRole('textbox', { name: 'What was written or said' }).fill('It came off in my hand.')
  await page.getByRole('button', { name: 'Take the case' }).click()
  await page.getByRole('button', { name: 'Open an 8D…' }).click()
  await answer(page, { text: 'Three handles came off', button: 'Open 8D' })
  await step(page, 'D0')
  await sign(page, 'D0')

  await step(page, 'D1')
  await gateOf(page, 'D1').getByText('The team has no champion.').waitFor()
  expect(await gateOf(page, 'D1').getByRole('button', { name: 'Complete D1' }).isDisabled()).toBe(true)
  for (const person of [1, 2]) {
    await page.getByRole('button', { name: 'Add person' }).click()
    await page.getByRole('combobox', { name: `Person ${person}`, exact: true }).click()
    await page.getByRole('option', { name: 'Lin Xiao' }).click()
  }
  await page.getByRole('button', { name: 'Save team' }).click()
  await sign(page, 'D1')

  await step(page, 'D3')
  await ask(page, { open: 'No action is needed…', text: 'All handles are sold', save: 'Save reason' })
  await sign(page, 'D3')

  await step(page, 'D2')
  for (const name of ['What: object and defect', 'Where', 'When', 'How many, of how many'])
    await page.getByRole('textbox', { name }).fill('The handle, 3 of 90')
  await page.getByRole('button', { name: 'Save description' }).click()
  await sign(page, 'D2')

  await step(page, 'D4')
  await page.getByRole('button', { name: 'Add possible cause' }).click()
  await page.getByRole('textbox', { name: 'Possible cause', exact: true }).fill('Glue too old')
  await page.getByRole('button', { name: 'Save diagram' }).click()
  await page
    .getByRole('img', { name: /1 possible causes/ })
    .getByText('Glue too old')
    .waitFor()
  await ask(page, { open: 'State a cause…', text: 'The glue was too old', save: 'Save cause' })
  await ask(page, { open: 'Verify C1…', text: 'With new glue none comes off', save: 'Save as verified' })
  await sign(page, 'D4')

  await step(page, 'D5')
  await ask(page, { open: 'Plan an action…', text: 'New glue', save: 'Save action' })
  await ask(page, { open: 'Prove A1…', text: 'Ten of ten hold', save: 'Save proof' })
  await sign(page, 'D5')
  await step(page, 'D6')
  await ask(page, { open: 'Put A1 in place…', text: 'Since Monday', save: 'Save as in place' })
  await ask(page, { open: 'Verify A1…', text: 'None came off', save: 'Save as verified' })
  await sign(page, 'D6')
  await step(page, 'D7')
  await ask(page, { open: 'No action is needed…', text: 'No other handle is glued', save: 'Save reason' })
  await sign(page, 'D7')

  await step(page, 'D8')
  await page.getByRole('button', { name: 'Check effectiveness…' }).click()
  await page.getByRole('radio', { name: /^They hold/ }).click()
  await answer(page, { text: 'None came off since', button: 'Save result' })
  await page.getByRole('textbox', { name: 'What was said to the team' }).fill('Thank you')
  await page.getByRole('button', { name: 'Save recognition' }).click()
  await gateOf(page, 'D8').getByText('Nothing is missing').waitFor()
  await gateOf(page, 'D8').getByRole('button', { name: 'Close the 8D' }).click()
  await page.getByRole('button', { name: 'Reopen…' }).waitFor()

  const address = await page.getByRole('link', { name: 'Report to print' }).getAttribute('href')
  const report = await page.request.get(address ?? '')
  expect(report.headers()['content-type']).toBe('text/html; charset=utf-8')
  expect(await report.text()).toContain('With new glue none comes off')
  await page.getByRole('link', { name: 'Handle came off' }).click()
  await page.getByRole('region', { name: '8D' }).getByText('8D closed').waitFor()
})

/** Nobody waits thirty days here: one kind of cause is enough, and whether the actions hold can be said at once. */
async function askForLess(page: Page): Promise<void> {
  const query = `mutation($document: JSON!) {
    adoptPolicy(input: { kind: EIGHT_D, code: "default", document: $document, expectedVersion: null }) { __typename }
  }`
  const variables = { document: { effectivenessAfterDays: 0, causes: ['OCCURRENCE'] } }
  const headers = { 'x-clientele-csrf': '1' }
  const adopted = await page.request.post('/graphql', { headers, data: { query, variables } })
  expect(await adopted.json()).toEqual({ data: { adoptPolicy: { __typename: 'AdoptPolicySuccess' } } })
}

/** Goes to a discipline. */
async function step(page: Page, discipline: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Disciplines' }).getByRole('link')
  await link.filter({ hasText: `${discipline} ·` }).click()
  await gateOf(page, discipline).waitFor()
}

function gateOf(page: Page, discipline: string): Locator {
  return page.getByRole('region', { name: `Gate of ${discipline}` })
}

/** Signs a discipline, once its gate is open, and waits until it is signed. */
async function sign(page: Page, discipline: string): Promise<void> {
  const gate = gateOf(page, discipline)
  await gate.getByText('Nothing is missing').waitFor()
  await gate.getByRole('button', { name: `Complete ${discipline}` }).click()
  await gate.getByText(/^Completed by .*Lin Xiao/).waitFor()
}

interface Question {
  readonly open: string
  readonly text: string
  readonly save: string
}

/** Opens a question and answers it. */
async function ask(page: Page, { open, text, save }: Question): Promise<void> {
  await page.getByRole('button', { name: open }).click()
  await answer(page, { text, button: save })
}

/** Answers the question of a dialog, and waits until it is put away. */
async function answer(
  page: Page,
  { text, button }: { readonly text: string; readonly button: string },
): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.locator('textarea').first().fill(text)
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}
