import { expect, test } from 'vitest'
import { openDemo, textOf } from './visitor.ts'

test('the finder takes a few letters to a customer', async () => {
  const page = await openDemo({ language: 'en' })
  await page.getByRole('grid', { name: 'Customers' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Customer, case or page').fill('C-000007')
  const found = page.getByRole('dialog').getByRole('button', { name: 'C-000007' })
  await found.waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/customers\/cus_/)
  await page.getByRole('main').getByText('C-000007').first().waitFor()
})

test('a switch of the language changes words, figures, the title and the language of the page', async () => {
  const page = await openDemo({ language: 'en', at: '/segments' })
  await page.getByRole('heading', { level: 1, name: 'Segments' }).waitFor()
  await page.getByRole('button', { name: 'Language: English' }).click()
  await page.getByRole('menuitemradio', { name: '简体中文' }).click()
  await page.getByRole('heading', { level: 1, name: '客户分群' }).waitFor()
  await expect.poll(() => page.title()).toBe('客户分群 · Clientele')
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  await page.getByRole('table').getByRole('link', { name: '冠军客户', exact: true }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: '客户分群' }).waitFor()
  const words = await textOf(page.locator('#root'))
  for (const english of ['Champions', 'Segment', 'Customers', 'Revenue']) expect(words).not.toContain(english)
})

test('a chosen colour scheme outlasts a reload, whatever the system says', async () => {
  const page = await openDemo({ language: 'en' })
  const brightness = () =>
    page.evaluate(() => {
      const [red = 0, green = 0, blue = 0] =
        getComputedStyle(document.body)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? []
      return (red + green + blue) / 3
    })
  expect(await brightness()).toBeGreaterThan(200)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(brightness).toBeLessThan(60)
  await page.getByRole('button', { name: 'Colour scheme: Like the system' }).click()
  await page.getByRole('menuitemradio', { name: 'Light' }).click()
  await expect.poll(brightness).toBeGreaterThan(200)
  await page.reload()
  await page.getByRole('button', { name: 'Colour scheme: Light' }).waitFor()
  expect(await brightness()).toBeGreaterThan(200)
})

test('whoever signs out comes back to where they were only by signing in', async () => {
  const page = await openDemo({ language: 'en' })
  await page.getByRole('button', { name: /^Account/ }).click()
  await page.getByRole('menuitem', { name: 'Switch workspace or person' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.goto('/segments?by=revenue')
  await page.waitForURL(/\/sign-in/)
  await page.getByRole('button', { name: 'Lin Xiao' }).click()
  await page.waitForURL('/segments?by=revenue')
  await page.getByRole('region', { name: 'Revenue of each segment' }).waitFor()
})

test('a lost connection is announced until it is back', async () => {
  const page = await openDemo({ language: 'en' })
  const notice = page.getByRole('status').filter({ hasText: 'You are offline.' })
  await page.getByRole('grid', { name: 'Customers' }).waitFor()
  await page.context().setOffline(true)
  await notice.waitFor()
  await page.context().setOffline(false)
  await notice.waitFor({ state: 'detached' })
})
