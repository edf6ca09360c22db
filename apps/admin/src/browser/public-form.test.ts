import { expect, test } from 'vitest'
import { openDemo, openVisitor } from './visitor.ts'

test('a stranger reports something, somebody sees it come in and answers, and the stranger reads the answer', async () => {
  const agent = await openDemo({ language: 'en', at: '/cases?sort=newest' })
  await agent.getByRole('grid', { name: 'Cases' }).waitFor()
  const stranger = await openVisitor({ language: 'zh-CN', width: 400 })
  await stranger.goto('/report/demo')
  const send = stranger.getByRole('button', { name: '提交' })
  await send.click()
  await expect
    .poll(() => stranger.getByRole('textbox', { name: '发生了什么？' }).getAttribute('aria-invalid'))
    .toBe('true')
  await stranger.getByRole('textbox', { name: '发生了什么？' }).fill('水壶漏水，底部有裂缝。')
  await stranger.getByRole('textbox', { name: '您的姓名' }).fill('陈伟')
  await stranger.getByRole('textbox', { name: '邮箱' }).fill('chen.wei@example.com')
  await stranger.keyboard.press('Enter')
  await stranger.getByRole('heading', { name: '谢谢，我们已收到您的反馈。' }).waitFor()
  await stranger.reload()
  await stranger.getByRole('heading', { name: '谢谢，我们已收到您的反馈。' }).waitFor()

  await agent.getByRole('grid', { name: 'Cases' }).getByText('水壶漏水，底部有裂缝。').click()
  await agent.getByRole('term').filter({ hasText: 'Reported by' }).waitFor()
  const reply = agent.getByRole('textbox', { name: 'Reply to the customer' })
  await reply.fill('请发一张照片给我们。')
  await agent.getByRole('button', { name: 'Send reply' }).click()
  await agent.getByText('Waiting for the customer', { exact: true }).waitFor()

  await stranger.getByRole('link', { name: '查看进度' }).click()
  await stranger.getByText('请发一张照片给我们。').waitFor()
  await stranger.getByRole('status').getByText('需要您回复').waitFor()
  await stranger.getByRole('textbox', { name: '补充说明' }).fill('照片已发到邮箱。')
  await stranger.getByRole('button', { name: '发送' }).click()
  await stranger.getByRole('status').getByText('处理中').waitFor()
  await agent.getByRole('list', { name: 'Conversation' }).getByText('照片已发到邮箱。').waitFor()
})
