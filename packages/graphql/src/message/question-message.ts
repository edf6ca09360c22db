import { filled, type Locale, type Message } from './locale.ts'

const messages: Record<string, Message> = {
  AMBIGUOUS_ENCODING: {
    en: 'In which encoding do the texts read well?',
    'zh-CN': '哪种编码下文字显示正常？',
  },
  UNMAPPED: { en: 'Which column holds this required field?', 'zh-CN': '哪一列是这个必填字段？' },
  AMBIGUOUS_DATE_FORMAT: {
    en: 'How is “{example}” in the column “{header}” meant?',
    'zh-CN': '“{header}”列中的“{example}”是哪种日期格式？',
  },
  AMBIGUOUS_AMOUNT_FORMAT: {
    en: 'How is “{example}” in the column “{header}” meant?',
    'zh-CN': '“{header}”列中的“{example}”如何理解？',
  },
  UNKNOWN_DATE_FORMAT: {
    en: 'The column “{header}” does not look like dates. Is it the right one?',
    'zh-CN': '“{header}”列看起来不是日期，选对了吗？',
  },
  UNKNOWN_AMOUNT_FORMAT: {
    en: 'The column “{header}” does not look like amounts. Is it the right one?',
    'zh-CN': '“{header}”列看起来不是金额，选对了吗？',
  },
}

/** A question about an order file as a sentence. */
export function questionMessage(question: { readonly code: string }, locale: Locale): string {
  const message = messages[question.code]
  return message ? filled(message[locale], { ...question }) : question.code
}
