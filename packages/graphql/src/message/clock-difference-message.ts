import type { CaseClock } from '@clientele/escalation'
import { filled, type Locale, type Message } from './locale.ts'
import { workingTime } from './working-time.ts'

const messages = {
  ONLY_DRAFT: { en: 'Only the draft promises it.', 'zh-CN': '仅草案有此承诺。' },
  ONLY_CURRENT: { en: 'The draft promises it no more.', 'zh-CN': '草案不再有此承诺。' },
  PRIORITY: { en: 'Priority {was} becomes {is}.', 'zh-CN': '优先级由 {was} 变为 {is}。' },
  POLICY: { en: 'Policy {was} becomes {is}.', 'zh-CN': '服务策略由 {was} 变为 {is}。' },
  TARGET: { en: '{was} of working time become {is}.', 'zh-CN': '允许的工作时间由 {was} 变为 {is}。' },
  TIME: { en: 'Working time is counted otherwise.', 'zh-CN': '工作时间的计算方式不同。' },
} satisfies Record<string, Message>

/** What of a draft makes a clock show something else, as sentences. */
export function clockDifferenceMessage(
  { current, draft }: { readonly current: CaseClock | undefined; readonly draft: CaseClock | undefined },
  locale: Locale,
): string {
  if (!current) return messages.ONLY_DRAFT[locale]
  if (!draft) return messages.ONLY_CURRENT[locale]
  const changes = [
    { message: messages.PRIORITY, was: current.priority, is: draft.priority },
    { message: messages.POLICY, was: current.policy, is: draft.policy },
    {
      message: messages.TARGET,
      was: workingTime(current.targetMs, locale),
      is: workingTime(draft.targetMs, locale),
    },
  ].filter(({ was, is }) => was !== is)
  if (changes.length === 0) return messages.TIME[locale]
  return changes
    .map(({ message, ...params }) => filled(message[locale], params))
    .join(locale === 'en' ? ' ' : '')
}
