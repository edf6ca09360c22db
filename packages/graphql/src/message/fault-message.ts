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
  not_ascending: '分界点必须依次递增。',
}

/** What is wrong at one place of an input, for the person who filled it in; a code that is not known stays English. */
export function faultMessage({ code, message }: Fault, locale: Locale): string {
  return locale === 'zh-CN' ? (chinese[code] ?? message) : message
}
