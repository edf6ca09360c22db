import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { openDemo } from './visitor.ts'

test('of two people who edit one customer the slower sees both values and decides', async () => {
  const slow = await openDemo({ language: 'en', at: '/customers?q=C-000321' })
  await slow.getByRole('grid', { name: 'Customers' }).locator('[aria-rowindex="2"]').click()
  await slow.getByRole('link', { name: 'Orders, history and editing' }).click()
  await slow.waitForURL(/\/customers\/cus_/)
  const quick = await openDemo({ language: 'en', at: new URL(slow.url()).pathname })

  const mine = await openForm(slow)
  const theirs = await openForm(quick)
  await theirs.getByRole('textbox', { name: 'City' }).fill('Hangzhou')
  await theirs.getByRole('textbox', { name: 'Phone' }).fill('+86 571 0000 0000')
  await theirs.getByRole('button', { name: 'Save' }).click()
  await quick.getByText('The customer was saved.').waitFor()

  await mine.getByRole('textbox', { name: 'City' }).fill('Ningbo')
  await mine.getByRole('textbox', { name: 'Phone' }).fill('+86 574 0000 0000')
  await mine.getByRole('button', { name: 'Save' }).click()
  const clash = slow.getByRole('dialog', { name: 'Somebody else changed this customer' })
  const city = clash.getByRole('group', { name: 'City' })
  await city.getByRole('radio', { name: 'Hangzhou', checked: false }).waitFor()
  await city.getByRole('radio', { name: 'Ningbo', checked: true }).waitFor()
  await clash.getByRole('group', { name: 'Phone' }).getByRole('radio', { name: '+86 571' }).check()
  await clash.getByRole('button', { name: 'Save what I chose' }).click()

  await slow.getByText('The customer was saved.').waitFor()
  const details = slow.getByRole('region', { name: 'Details' })
  await details.getByText('Ningbo').waitFor()
  await details.getByRole('link', { name: '+86 571 0000 0000' }).waitFor()
  await slow.reload()
  const history = slow.getByRole('region', { name: 'Activity' }).getByRole('listitem')
  await history.filter({ hasText: 'Lin Xiao' }).nth(1).waitFor()
})

async function openForm(page: Page) {
  await page.getByRole('button', { name: 'Edit' }).click()
  return page.getByRole('dialog', { name: 'Edit customer' })
}
