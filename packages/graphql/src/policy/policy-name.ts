import type { PolicyKey } from '@clientele/application'
import type { Locale, Message } from '../message/locale.ts'

const single: Record<'CASE' | 'SLA' | 'ROUTING' | 'EIGHT_D', Message> = {
  CASE: { en: 'Ranking and escalation', 'zh-CN': '工单分级与升级' },
  SLA: { en: 'Service promises', 'zh-CN': '服务承诺' },
  ROUTING: { en: 'Giving out cases', 'zh-CN': '工单分派规则' },
  EIGHT_D: { en: 'Demands on 8Ds', 'zh-CN': '8D 报告要求' },
}

/** What people call a policy: the name it gives itself, else its code. */
export function policyName(
  { kind, code, document }: PolicyKey & { readonly document: unknown },
  locale: Locale,
): string {
  if (kind !== 'CALENDAR' && kind !== 'LADDER') return single[kind][locale]
  const { name } = (document ?? {}) as { readonly name?: unknown }
  if (typeof name === 'string') return name
  const inLanguage = (name as Partial<Message> | undefined)?.[locale]
  return inLanguage ?? code
}
