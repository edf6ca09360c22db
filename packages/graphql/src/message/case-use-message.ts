import type { LadderGap } from '@clientele/application'
import { describeCaseRule } from '../policy/describe-case-rule.ts'
import type { Locale, Message } from './locale.ts'

const all: Message = { en: 'all cases', 'zh-CN': '所有工单' }
const others: Message = { en: 'all other cases', 'zh-CN': '其他所有工单' }

/** Which cases rise on a ladder by one of the choices that name it, as part of a sentence. */
export function caseUseMessage({ appliesTo, isFirst }: LadderGap['uses'][number], locale: Locale): string {
  if (appliesTo !== null) return describeCaseRule(appliesTo, locale)
  return (isFirst ? all : others)[locale]
}
