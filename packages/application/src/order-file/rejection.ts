/** The languages in which an error file speaks. */
export type ErrorFileLanguage = 'en' | 'zh-CN'

/** Why a row of an order file is not taken. Codes are stable; see `docs/order-files.md`. */
export type RejectionCode = keyof typeof messages

/**
 * What is wrong with a row, in words, for the person who corrects it.
 *
 * @example
 * ```ts
 * import { rejectionMessage } from './rejection.ts'
 * rejectionMessage('INVALID_DATE', 'en') // => 'This is not a date in the format of the column.'
 * rejectionMessage('INVALID_DATE', 'zh-CN') // => '日期无效，或与该列的日期格式不符。'
 * ```
 */
export function rejectionMessage(code: RejectionCode, language: ErrorFileLanguage): string {
  return messages[code][language]
}

const messages = {
  MISSING_VALUE: { en: 'A required value is missing.', 'zh-CN': '必填内容为空。' },
  INVALID_DATE: {
    en: 'This is not a date in the format of the column.',
    'zh-CN': '日期无效，或与该列的日期格式不符。',
  },
  INVALID_AMOUNT: {
    en: 'This is not an amount in the format of the column.',
    'zh-CN': '金额无效，或与该列的金额格式不符。',
  },
  OTHER_CURRENCY: {
    en: 'The amount is in another currency than the import.',
    'zh-CN': '金额的币种与本次导入的币种不一致。',
  },
  INVALID_QUANTITY: {
    en: 'The quantity must be a number above 0 (negative only for refunds).',
    'zh-CN': '数量必须是大于 0 的数字（仅退款可为负数）。',
  },
  INVALID_EMAIL: { en: 'This is not an e-mail address.', 'zh-CN': '邮箱地址格式不正确。' },
  TOO_LONG: { en: 'The text is too long.', 'zh-CN': '文字过长。' },
  CONTROL_CHARACTER: {
    en: 'The text holds invisible control characters.',
    'zh-CN': '文字中含有不可见的控制字符。',
  },
  ROUNDED_NUMBER: {
    en: 'A spreadsheet shortened this number (such as 1.23E+17); its last digits are lost. Take it from the source again.',
    'zh-CN': '该编号已被表格软件转成科学计数法（如 1.23E+17），末尾数字已丢失，请从原系统重新获取。',
  },
  UNKNOWN_STATUS: { en: 'This order status is not known.', 'zh-CN': '无法识别的订单状态。' },
  WRONG_COLUMN_COUNT: {
    en: 'The row has more or fewer cells than the header.',
    'zh-CN': '该行的列数与表头不一致。',
  },
  ENCODING: {
    en: 'Some characters could not be read in the encoding of the file.',
    'zh-CN': '部分字符无法按文件编码识别（乱码）。',
  },
  INVALID_ORIGIN: {
    en: 'The clientele_line and clientele_import cells were changed; restore them.',
    'zh-CN': 'clientele_line 或 clientele_import 列被改动，请恢复原值。',
  },
  // The two that only the whole import can find, when it puts the rows of an order together.
  ORDER_OF_TWO_CUSTOMERS: {
    en: 'Rows with this order number name different customers.',
    'zh-CN': '同一订单号的各行属于不同的客户。',
  },
  ORDER_INCOMPLETE: {
    en: 'Another row of this order was refused; the order is taken once all its rows are right.',
    'zh-CN': '该订单的其他行未通过校验，整单暂不导入；请将这些行一并更正后重新导入。',
  },
} as const satisfies Record<string, Record<ErrorFileLanguage, string>>
