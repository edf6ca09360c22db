import type { Fault } from '@clientele/kernel'
import { faultMessage } from './fault-message.ts'
import { filled, type Locale, type Message } from './locale.ts'

const messages: Record<string, Message> = {
  longer_than_resolution: {
    en: 'Due only after the solution: give it no more time than the resolution of the same priority.',
    'zh-CN': '晚于解决时限：不能超过同一优先级的解决时限。',
  },
  longer_than_first_response: {
    en: 'Due only after the first response: give it no more time than that.',
    'zh-CN': '晚于首次响应时限：不能超过首次响应时限。',
  },
  not_positive: { en: 'Give it more than no time.', 'zh-CN': '时限必须大于零。' },
  invalid_format: {
    en: 'This is not in the form that is asked for, such as PT8H or 09:00.',
    'zh-CN': '格式不正确，例如 PT8H 或 09:00。',
  },
  duplicate_rank: { en: 'Another policy has this rank.', 'zh-CN': '与其他策略的次序重复。' },
  duplicate_code: { en: 'Another policy has this code.', 'zh-CN': '与其他策略的代码重复。' },
  invalid_working_duration: {
    en: 'Write hours and minutes, such as PT8H or PT30M.',
    'zh-CN': '请按小时和分钟填写，例如 PT8H 或 PT30M。',
  },
  named_twice: { en: 'This name is given twice.', 'zh-CN': '名称重复。' },
  unknown_role: { en: 'The ladder has no such role.', 'zh-CN': '升级流程中没有此岗位。' },
  unknown_fact: { en: 'Nothing of this name is known of a case.', 'zh-CN': '工单没有此项信息。' },
  not_a_number: { en: 'This is neither a number nor an amount.', 'zh-CN': '此项不是数字或金额。' },
  not_ascending: { en: 'It must rise from one to the next.', 'zh-CN': '必须依次递增。' },
  authority_missing: {
    en: 'The level before has no authority to exceed.',
    'zh-CN': '上一级未设定权限上限。',
  },
  not_the_first_level: {
    en: 'Only the first level begins with the ladder.',
    'zh-CN': '只有第一级可随流程开始触发。',
  },
  not_monotone: {
    en: 'A graver or more urgent case would come after a lesser one.',
    'zh-CN': '更严重或更紧急的工单优先级不能更低。',
  },
  unknown_time_zone: { en: 'There is no such time zone.', 'zh-CN': '没有此时区。' },
  periods_overlap: { en: 'It overlaps another period.', 'zh-CN': '与其他工作时段重叠。' },
  duplicate_date: { en: 'The date is there twice.', 'zh-CN': '日期重复。' },
  too_many_periods: { en: 'These are too many periods.', 'zh-CN': '工作时段过多。' },
  invalid_code: {
    en: 'Use letters, digits, - and _; of rankings and promises there is one, called default.',
    'zh-CN': '请使用字母、数字、- 和 _；分级规则与服务承诺只有一份，代码为 default。',
  },
  other_code: {
    en: 'The ladder calls itself otherwise than it is stored.',
    'zh-CN': '与升级流程的存储代码不一致。',
  },
  unknown_calendar: { en: 'There is no such calendar.', 'zh-CN': '没有此日历。' },
  role_unfilled: {
    en: 'Nobody holds the role “{name}”: who is called there, is not there.',
    'zh-CN': '岗位“{name}”无人担任，升级到此将无人接收通知。',
  },
  ladder_unused: {
    en: 'No case begins on this ladder: no choice of ladders names it.',
    'zh-CN': '没有工单会使用此升级流程：选择规则中未列入它。',
  },
  unknown_ladder: { en: 'There is no such ladder.', 'zh-CN': '没有此升级流程。' },
  never_reached: {
    en: 'Never come to: the choice before takes every case. Move that one to the end, or give it a condition.',
    'zh-CN': '永远不会用到：前面的选择已包含所有工单。请将其移到最后，或为其添加条件。',
  },
  not_every_case_rises: {
    en: 'No choice is for all cases: those to which none applies rise on no ladder, and nobody is called.',
    'zh-CN': '没有适用于所有工单的选择，未匹配的工单不会升级，也不会通知任何人。',
  },
  not_every_case: {
    en: 'No policy is for all cases: those to which none applies are promised nothing.',
    'zh-CN': '没有适用于所有工单的策略，未匹配的工单将没有时限。',
  },
  never_told: {
    en: 'No case is ever told this: the condition never holds by it.',
    'zh-CN': '工单不会出现这个值，该条件不会因此成立。',
  },
  no_working_time: {
    en: 'Nobody works for a year to come: clocks by this calendar stand still.',
    'zh-CN': '未来一年没有工作时间，按此日历计时将一直停止。',
  },
}

/** What is to say about a place of a policy, for the person who writes it. */
export function policyFaultMessage(
  fault: Fault & { readonly names?: Message | undefined },
  locale: Locale,
): string {
  const message = messages[fault.code]
  if (!message) return faultMessage(fault, locale)
  return filled(message[locale], { name: fault.names?.[locale] })
}
