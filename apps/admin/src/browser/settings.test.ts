import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { openVisitor, textOf } from './visitor.ts'

interface Call {
  readonly path: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A program outside that takes whatever is sent to it. */
async function startReceiver() {
  const calls: Call[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    calls.push({ path: request.url, headers: request.headers, body })
    response.writeHead(204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { calls, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** The signature that Standard Webhooks asks for. */
function signatureOf({ headers, body }: Call, secret: string): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}

/** The secret that is shown this once. */
async function takeSecret(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: '签名密钥' })
  const secret = await textOf(dialog.locator('code'))
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return secret
}

test('a colleague comes and is on duty, and a program outside is told, moved, given another secret and paused', async () => {
  const receiver = await startReceiver()
  const page = await openVisitor({ language: 'zh-CN' })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: '新建工作区' }).click()
  const form = page.getByRole('form', { name: '新建工作区' })
  await form.getByRole('textbox', { name: '工作区名称' }).fill('青松家居')
  await form.getByRole('textbox', { name: '您的姓名' }).fill('陈静')
  await form.getByRole('button', { name: '创建工作区' }).click()
  await page.waitForURL('/customers')

  await page.goto('/settings/colleagues')
  await page.getByRole('button', { name: '添加同事' }).click()
  const colleague = page.getByRole('dialog', { name: '添加同事' })
  await colleague.getByRole('textbox', { name: '姓名' }).fill('欧阳雪')
  await colleague.getByRole('textbox', { name: '邮箱地址' }).fill('ouyang.xue@example.com')
  await colleague.getByRole('button', { name: '添加' }).click()
  await page.getByText('ouyang.xue@example.com').waitFor()

  await page.goto('/settings/duties')
  const gap = page.getByRole('status').getByText('第 2 级“客服组长”将无人可通知')
  await page.getByRole('checkbox', { name: '陈静：客服组长' }).click()
  await gap.waitFor()
  await page.getByRole('checkbox', { name: '欧阳雪：客服组长' }).click()
  await gap.waitFor({ state: 'detached' })

  await page.goto('/settings/webhooks')
  const first = `${receiver.address}/first`
  await page.getByRole('button', { name: '添加 Webhook' }).click()
  const adding = page.getByRole('dialog', { name: '添加 Webhook' })
  await adding.getByRole('textbox', { name: '地址' }).fill('青松')
  await adding.getByRole('button', { name: '添加' }).click()
  await adding.getByText('请填写 http 或 https 网址').waitFor()
  await adding.getByRole('textbox', { name: '地址' }).fill(first)
  await adding.getByRole('button', { name: '添加' }).click()
  const secret = await takeSecret(page)
  await page.getByRole('button', { name: `向 ${first} 发送测试` }).click()
  await page.getByText('最近一次送达').waitFor()
  const [trial] = receiver.calls
  if (!trial) throw new Error('The trial was taken by nobody')
  expect(trial.headers['webhook-signature']).toBe(signatureOf(trial, secret))
  expect(JSON.parse(trial.body)).toMatchObject({ type: 'WEBHOOK_TRIAL' })

  const second = `${receiver.address}/second`
  await page.getByRole('button', { name: `修改地址 ${first}` }).click()
  const moving = page.getByRole('dialog', { name: '修改地址' })
  await moving.getByRole('textbox', { name: '地址' }).fill(second)
  await moving.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: `为 ${second} 更换密钥` }).click()
  const renewing = page.getByRole('dialog', { name: '更换密钥' })
  await renewing.getByText('现有密钥将立即失效').waitFor()
  await renewing.getByRole('button', { name: '生成新密钥' }).click()
  const renewed = await takeSecret(page)
  await page.getByRole('button', { name: `向 ${second} 发送测试` }).click()
  await expect.poll(() => receiver.calls.at(-1)?.path).toBe('/second')
  const again = receiver.calls.at(-1) ?? trial
  expect(again.headers['webhook-signature']).toBe(signatureOf(again, renewed))
  expect(again.headers['webhook-signature']).not.toBe(signatureOf(again, secret))

  await page.getByRole('switch', { name: `推送到 ${second}` }).press('Space')
  await page.getByText('已暂停，不再推送。').waitFor()

  await page.goto('/settings/colleagues')
  await page.getByRole('button', { name: '停用欧阳雪' }).click()
  const leaving = page.getByRole('dialog', { name: '停用欧阳雪' })
  await leaving.getByText('客服组长').waitFor()
  await leaving.getByRole('radio', { name: '暂不指定' }).check()
  await leaving.getByRole('button', { name: '停用' }).click()
  await page.getByRole('button', { name: '重新启用欧阳雪' }).waitFor()
})
