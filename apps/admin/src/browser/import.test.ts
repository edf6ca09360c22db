import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  brokenRows,
  csvFile,
  disguisedPicture,
  exportedOrders,
  type PickedFile,
  soundCustomers,
} from './order-file.ts'
import { openWorkspace, textOf } from './visitor.ts'

test('a file in GBK is asked about, imported, corrected, imported again, and taken back', async () => {
  const page = await openWorkspace('Corner shop', 'Mei')
  await page.getByRole('heading', { name: 'No customers yet' }).waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Import orders' }).last().click()

  await pick(page, exportedOrders())
  await page.getByRole('cell', { name: '王芳' }).waitFor()
  await answerDates(page)
  const first = await startAndWait(page)
  await expect.poll(() => figureOf(page, 'Rows read')).toBe(String(soundCustomers + brokenRows.length))
  expect(await figureOf(page, 'Rows rejected')).toBe(String(brokenRows.length))
  expect(await figureOf(page, 'New customers')).toBe(String(soundCustomers))
  const rejected = page.getByRole('region', { name: 'Rejected rows' })
  await rejected.getByText('十二元').first().waitFor()

  const downloading = page.waitForEvent('download')
  await rejected.getByRole('link', { name: 'Download error file' }).click()
  const errorFile = await downloading
  const corrected = correct(await text(await errorFile.createReadStream()))
  await page.getByRole('navigation', { name: 'Main' }).first().getByRole('link', { name: 'Imports' }).click()
  await page.getByRole('link', { name: 'New import' }).click()
  await pick(page, csvFile(errorFile.suggestedFilename(), Buffer.from(corrected)))
  await answerDates(page)
  const second = await startAndWait(page)
  await expect.poll(() => figureOf(page, 'New orders')).toBe(String(brokenRows.length))
  expect(await figureOf(page, 'Rows rejected')).toBe('0')

  await page.goto(first)
  await expect.poll(() => rejected.getByText('Corrected later').count()).toBe(brokenRows.length)
  await page.getByRole('link', { name: 'Customers of this import' }).click()
  await page.getByText(`${soundCustomers} customers match`).waitFor()
  await page.getByRole('button', { name: /^Remove filter: Import/ }).click()
  await page.getByText(`${soundCustomers + brokenRows.length} customers`, { exact: true }).waitFor()

  for (const run of [second, first]) {
    await page.goto(run)
    await revert(page)
  }
  await page.goto('/customers')
  await page.getByRole('heading', { name: 'No customers yet' }).waitFor()
})

test('a picture that is named like a table is refused with a reason', async () => {
  const page = await openWorkspace('Gallery', 'Mei')
  await page.goto('/imports/new')
  await pick(page, disguisedPicture())
  const refusal = page.getByRole('alert')
  await refusal.waitFor()
  expect(await textOf(refusal)).toMatch(/text|CSV|table/i)
})

async function pick(page: Page, file: PickedFile): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await choosing).setFiles(file)
}

/** The day stands first in these files; nothing may start before that is said. */
async function answerDates(page: Page): Promise<void> {
  const start = page.getByRole('button', { name: 'Start import' })
  await page.getByText('1 question is still open.').waitFor()
  expect(await start.isDisabled()).toBe(true)
  await page
    .getByRole('region', { name: 'Please answer' })
    .getByRole('radio', { name: 'Day, month, year' })
    .check()
  await expect.poll(() => start.isEnabled()).toBe(true)
}

/** Answers the address of the import once it is over. */
async function startAndWait(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Start import' }).click()
  await page.waitForURL(/\/imports\/imp_/)
  await page.getByRole('region', { name: 'Result' }).getByText('Completed').waitFor()
  return page.url()
}

function figureOf(page: Page, name: string): Promise<string> {
  const term = page.getByRole('region', { name: 'Result' }).getByRole('term').filter({ hasText: name })
  return textOf(term.locator('+ dd'))
}

function correct(errorFile: string): string {
  let corrected = errorFile
  for (const [broken, meant] of brokenRows) {
    expect(corrected).toContain(broken)
    corrected = corrected.replace(broken, meant)
  }
  return corrected
}

async function revert(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Revert' }).click()
  await page
    .getByRole('dialog', { name: /^Revert import/ })
    .getByRole('button', { name: 'Revert import' })
    .click()
  await page.getByRole('region', { name: 'Result' }).getByText('Reverted', { exact: true }).waitFor()
}
