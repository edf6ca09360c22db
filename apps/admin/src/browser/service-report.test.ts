import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { openDemo, textOf } from './visitor.ts'

test('the service of a period is read, looked at by hour, taken along, and of other days there is none', async () => {
  const page = await openDemo({ language: 'en', at: '/customers' })
  await page.getByRole('banner').getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('heading', { level: 1, name: 'Service report' }).waitFor()
  const cases = page.getByRole('definition').first()
  await expect.poll(() => textOf(cases)).toMatch(/^[1-9]/)
  await page
    .getByText(/too few to conclude from/)
    .first()
    .waitFor()
  await page.getByRole('region', { name: 'Attainment by promise' }).locator('svg').waitFor()
  await page.getByRole('table', { name: 'Cases by day' }).getByRole('rowheader').nth(29).waitFor()

  const heat = page.getByRole('region', { name: 'Heat map by weekday and hour' })
  const hour = heat.getByRole('link').first()
  const [of, count] = ((await hour.getAttribute('aria-label')) ?? '').split(/: (?=\d+$)/)
  await hour.click()
  await page.getByRole('list', { name: 'Filters in use' }).getByText(`Opened ${of}`).waitFor()
  await page
    .getByRole('status')
    .getByText(new RegExp(`^${count} cases?$`))
    .waitFor()
  await page.goBack()
  const before = await textOf(heat)
  await page.getByRole('radiogroup', { name: 'What is counted' }).getByText('Promises that broke').click()
  await page.waitForURL(/hours=breached/)
  await expect.poll(() => textOf(heat)).not.toBe(before)
  const breaches = page.getByRole('region', { name: 'Breaches by level and cause' }).getByRole('row').nth(1)
  const [level, promise, , broken] = (await textOf(breaches)).split('\t')
  await breaches.getByRole('link').click()
  await page.getByRole('list', { name: 'Filters in use' }).getByText(`Late: ${promise} · ${level}`).waitFor()
  await page
    .getByRole('status')
    .getByText(new RegExp(`^${broken} cases?$`))
    .waitFor()
  await page.goBack()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download “Attainment by policy” as CSV' }).click()
  const file = await text(await (await download).createReadStream())
  expect(file.split('\r\n')[0]).toBe('Policy,Priority,Promise,Met,Breached,Undecided,Cancelled,Attained')

  await page.getByRole('combobox', { name: 'Period' }).selectOption('The last 7 days')
  await page.waitForURL(/period=7d/)
  const days = page.getByRole('table', { name: 'Cases by day' }).getByRole('rowheader')
  await expect.poll(() => days.count()).toBe(7)

  await page.goto('/reports/service?period=2020-01')
  await page.getByRole('heading', { name: 'No cases came in on these days' }).waitFor()
})
