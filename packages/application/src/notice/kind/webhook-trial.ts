import { z } from 'zod'
import { noticeKind } from './notice-kind.ts'

/** A program is sent something, to see whether it takes it and knows the signature. */
export const webhookTrial = noticeKind({
  code: 'WEBHOOK_TRIAL',
  params: z.object({ workspace: z.string() }),
  subject: ({ workspace }, { locale }) =>
    locale === 'zh-CN' ? `来自“${workspace}”的测试通知` : `A trial from “${workspace}”`,
  lines: (_, { locale }) =>
    locale === 'zh-CN'
      ? ['这是一条测试通知，无需处理。']
      : ['This is a trial; nothing is to be done about it.'],
})
