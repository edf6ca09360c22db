import type { Fault } from '@clientele/kernel'
import type { Locale } from './locale.ts'

/** Faults say in English what is wrong; these are the same in Chinese, by their code. */
const chinese: Record<string, string> = {
  missing: '必填。',
  invalid_type: '类型不正确。',
  invalid_format: '格式不正确。',
  invalid_value: '不在可选范围内。',
  invalid_union: '格式不正确。',
  too_small: '太短或太小。',
  too_big: '太长或太大。',
  custom: '填写有误。',
  not_an_amount: '不是该币种的金额。',
  unrecognized_key: '没有这一项。',
  cuts_missing: '按分界点评分需要给出分界点。',
  cuts_unused: '只有按分界点评分才需要分界点。',
  wrong_length: '分界点的数量应比分数档数少一个。',
  not_ascending: '必须从小到大依次给出。',
  blank: '请填写内容。',
  control_characters: '含有无法显示的控制字符。',
  invalid_duration: '时长应写作 ISO 8601 格式，例如 P90D、P1M、PT36H。',
  not_positive: '时长必须大于零。',
  not_whole_milliseconds: '时长须为整毫秒。',
  not_whole_days: '日期没有小时，请使用天、周、月或年。',
  too_long: '太长。',
  too_deep: '嵌套层数过多。',
  too_many_rules: '条件过多。',
  no_operator: '请给出一个比较条件。',
  more_than_one_operator: '只能有一个比较条件。',
  no_span: '请给出“最近”或“未来”的时长。',
  where_missing: '请给出每条记录都应满足的条件。',
  not_a_time_of_day: '请填写 00:00 到 23:59 之间的时间。',
  not_a_web_url: '请填写 http 或 https 网址，且不能包含用户名和密码。',
  email_taken: '已有其他同事使用该邮箱。',
  quiet_hours_empty: '免打扰的开始和结束时间不能相同。',
}

/** What is wrong at one place of an input, for the person who filled it in; a code that is not known stays English. */
export function faultMessage({ code, message }: Fault, locale: Locale): string {
  return locale === 'zh-CN' ? (chinese[code] ?? message) : message
}
