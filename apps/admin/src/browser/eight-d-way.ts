import type { Locator, Page } from 'playwright-core'

/** Opens an 8D from the page of a case. */
export async function openEightD(page: Page, symptom: string): Promise<void> {
  await ask(page, { open: 'Open an 8D…', text: symptom, save: 'Open 8D' })
  await gateOf(page, 'D0').waitFor()
}

/** D0 and D1: the symptom is there; one person is all of the team. */
export async function formTeam(page: Page, person: string): Promise<void> {
  await sign(page, 'D0')
  await page.getByRole('link', { name: 'Go on with D1' }).click()
  await gateOf(page, 'D1').getByText('The team has no champion.').waitFor()
  for (const place of [1, 2]) {
    await page.getByRole('button', { name: 'Add person' }).click()
    await page.getByRole('combobox', { name: `Person ${place}`, exact: true }).click()
    await page.getByRole('option', { name: person }).click()
  }
  await page.getByRole('button', { name: 'Save team' }).click()
  await sign(page, 'D1')
}

/** D3, D2 and D4, in the order in which people have time for them: a cause that is verified by this. */
export async function findCause(page: Page, evidence: string): Promise<void> {
  await step(page, 'D3')
  await ask(page, {
    open: 'No action is needed…',
    text: 'All pumps of the batch are here',
    save: 'Save reason',
  })
  await sign(page, 'D3')

  await step(page, 'D2')
  for (const name of ['What: object and defect', 'Where', 'When', 'How many, of how many'])
    await page.getByRole('textbox', { name }).fill('The seal, 3 of 90')
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
  await ask(page, { open: 'Verify C1…', text: evidence, save: 'Save as verified' })
  await sign(page, 'D4')
}

/** D5, D6 and D7: an action that is chosen, in place, and holds. */
export async function changeWhatWasWrong(page: Page): Promise<void> {
  await step(page, 'D5')
  await ask(page, { open: 'Plan an action…', text: 'New glue', save: 'Save action' })
  await ask(page, { open: 'Prove A1…', text: 'Ten of ten hold', save: 'Save proof' })
  await sign(page, 'D5')
  await step(page, 'D6')
  await ask(page, { open: 'Put A1 in place…', text: 'Since Monday', save: 'Save as in place' })
  await ask(page, { open: 'Verify A1…', text: 'None leaked', save: 'Save as verified' })
  await sign(page, 'D6')
  await step(page, 'D7')
  await ask(page, { open: 'No action is needed…', text: 'No other seal is glued', save: 'Save reason' })
  await sign(page, 'D7')
}

/** D8: the actions hold, the team is thanked, and nothing is missing any more. */
export async function closeEightD(page: Page): Promise<void> {
  await step(page, 'D8')
  await page.getByRole('button', { name: 'Check effectiveness…' }).click()
  await page.getByRole('radio', { name: /^They hold/ }).click()
  await answer(page, { text: 'None leaked since', save: 'Save result' })
  await page.getByRole('textbox', { name: 'What was said to the team' }).fill('Thank you')
  await page.getByRole('button', { name: 'Save recognition' }).click()
  await gateOf(page, 'D8').getByText('Nothing is missing').waitFor()
  await gateOf(page, 'D8').getByRole('button', { name: 'Close the 8D' }).click()
  await page.getByRole('button', { name: 'Reopen…' }).waitFor()
}

function gateOf(page: Page, discipline: string): Locator {
  return page.getByRole('region', { name: `Gate of ${discipline}` })
}

/** Goes to a discipline by the list of them. */
async function step(page: Page, discipline: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Disciplines' }).getByRole('link')
  await link.filter({ hasText: `${discipline} ·` }).click()
  await gateOf(page, discipline).waitFor()
}

/** Signs a discipline, once its gate is open, and waits until it is signed. */
async function sign(page: Page, discipline: string): Promise<void> {
  const gate = gateOf(page, discipline)
  await gate.getByText('Nothing is missing').waitFor()
  await gate.getByRole('button', { name: `Complete ${discipline}` }).click()
  await gate.getByText(/^Completed by /).waitFor()
}

interface Answer {
  readonly text: string
  readonly save: string
}

/** Opens a question and answers it. */
async function ask(page: Page, { open, ...given }: Answer & { readonly open: string }): Promise<void> {
  await page.getByRole('button', { name: open }).click()
  await answer(page, given)
}

/** Answers the question of a dialog, and waits until it is put away. */
async function answer(page: Page, { text, save }: Answer): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.locator('textarea').first().fill(text)
  await dialog.getByRole('button', { name: save, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}
