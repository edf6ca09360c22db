import type { Page } from 'playwright-core'

/** Somebody who works here and is called. */
export interface Called {
  readonly name: string
  readonly email: string
  readonly role: string
}

/** Says where mail reaches the person who is signed in, and that they read Chinese. */
export async function tellWhereMailGoes(page: Page, email: string): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('textbox', { name: 'Mail address' }).fill(email)
  await page.getByRole('combobox', { name: 'Language' }).selectOption('简体中文')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved. This holds from the next notice on.').waitFor()
}

/** Adds somebody who holds a role from their first day on. */
export async function addColleague(page: Page, { name, email, role }: Called): Promise<void> {
  await goTo(page, 'Colleagues')
  await page.getByRole('button', { name: 'Add a colleague' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a colleague' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('textbox', { name: 'Mail address' }).fill(email)
  await dialog.getByRole('checkbox', { name: role, exact: true }).check()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: `Change ${name}` }).waitFor()
}

/** Takes a role away from somebody who held it; until others are named, the first person holds all. */
export async function takeRole(page: Page, { name, role }: Omit<Called, 'email'>): Promise<void> {
  await goTo(page, 'Duties')
  const cell = { name: `${name}: ${role}`, exact: true }
  await page.getByRole('checkbox', { ...cell, checked: true }).click()
  await page.getByRole('checkbox', { ...cell, checked: false }).waitFor()
}

/** Has everything happen within seconds, at whatever time of the day, that otherwise takes hours and weeks. */
export async function shortenPolicies(page: Page): Promise<void> {
  await goTo(page, 'Policies')
  await openPolicy(page, 'Office hours')
  await page.getByRole('button', { name: 'Around the clock' }).click()
  await adopt(page)

  await openPolicy(page, 'Service promises')
  const complaints = page.getByRole('region', { name: 'Complaints' })
  await complaints.getByRole('textbox', { name: 'First response, P3 – Normal' }).fill('6s')
  await complaints.getByText(/^Due only after the first response/).waitFor()
  await complaints.getByRole('textbox', { name: 'Acknowledgement, P3 – Normal' }).fill('5s')
  await adopt(page)

  await openPolicy(page, 'Customer complaint')
  const level = page.getByRole('region', { name: '2 · Meeting of the departments' })
  await level.getByRole('textbox', { name: 'Calls again every' }).fill('3s')
  await adopt(page)

  await openPolicy(page, 'Demands on 8Ds')
  await page.getByRole('textbox', { name: 'Effectiveness is checked after (days)' }).fill('0')
  await page.getByRole('checkbox', { name: 'Why it escaped' }).uncheck()
  await adopt(page)
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: place }).click()
  await page.getByRole('heading', { level: 1, name: place }).waitFor()
}

async function openPolicy(page: Page, name: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Lets the draft hold, and goes back to the list. */
async function adopt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Adopt' }).click()
  await page.getByText(/^Version 1 has held since /).waitFor()
  await goTo(page, 'Policies')
}
