import { filled, type Locale, type Message } from './locale.ts'

/** What every refusal says, by its code. */
export const errorMessages: Record<string, Message> = {
  NOT_FOUND: { en: 'There is no such object.', 'zh-CN': '找不到该对象。' },
  SIGN_IN_OFF: { en: 'The demo sign-in is off on this server.', 'zh-CN': '此服务器未开启演示登录。' },
  SLUG_TAKEN: { en: 'Another workspace is called “{slug}”.', 'zh-CN': '已有名为“{slug}”的工作区。' },
  INVALID_INPUT: { en: 'Some of what was sent cannot be taken.', 'zh-CN': '提交的内容有误。' },
  STALE_VERSION: { en: 'Someone else changed this in the meantime.', 'zh-CN': '内容已被他人修改。' },
  ORDER_FILE_QUESTIONS: {
    en: 'Something about the file is to be answered first.',
    'zh-CN': '请先回答关于文件的问题。',
  },
  IMPORT_NOT_REVERTIBLE: {
    en: 'Only a completed import can be taken back.',
    'zh-CN': '只有已完成的导入才能撤销。',
  },
  EDITED_SINCE_IMPORT: {
    en: '{customerCount} {customerCount|customer|customers} of this import {customerCount|was|were} edited since; taking it back would lose that work.',
    'zh-CN': '本次导入的 {customerCount} 位客户之后被编辑过，撤销会丢失这些修改。',
  },
  UPLOAD_NOT_FOUND: {
    en: 'The file is not here any more; send it again.',
    'zh-CN': '文件已不存在，请重新上传。',
  },
  UPLOAD_TOO_LARGE: { en: 'The file is larger than {limit} bytes.', 'zh-CN': '文件超过 {limit} 字节。' },
  UPLOAD_EMPTY: { en: 'The file is empty.', 'zh-CN': '文件为空。' },
  EMPTY_FILE: { en: 'The file has no header row.', 'zh-CN': '文件没有表头行。' },
  NOT_A_TEXT_FILE: {
    en: 'This is not a text file ({kind}). Save it as CSV and send that.',
    'zh-CN': '这不是文本文件（{kind}），请另存为 CSV 后上传。',
  },
  UNKNOWN_ENCODING: { en: 'No encoding is called “{encoding}”.', 'zh-CN': '没有名为“{encoding}”的编码。' },
  MISSING_HEADER: {
    en: 'The file lacks the columns {headers}.',
    'zh-CN': '文件缺少以下列：{headers}。',
  },
  UNCLOSED_QUOTE: {
    en: 'A quote that opens in line {line} is never closed.',
    'zh-CN': '第 {line} 行的引号没有闭合。',
  },
  RECORD_TOO_LONG: {
    en: 'The row that starts in line {line} does not end.',
    'zh-CN': '从第 {line} 行开始的记录过长。',
  },
  UNKNOWN_HEADER: { en: 'The file has no column “{header}”.', 'zh-CN': '文件中没有“{header}”列。' },
  HEADER_MAPPED_TWICE: {
    en: 'The column “{header}” is named for more than one field.',
    'zh-CN': '“{header}”列对应了多个字段。',
  },
  INVALID_DELIMITER: {
    en: 'Cells are not parted by “{format}”, but by one of {known}.',
    'zh-CN': '不支持分隔符“{format}”，可选：{known}。',
  },
  INVALID_DATE_FORMAT: {
    en: 'There is no date format “{format}”; there are {known}.',
    'zh-CN': '没有日期格式“{format}”，可选：{known}。',
  },
  INVALID_AMOUNT_FORMAT: {
    en: 'There is no amount format “{format}”; there are {known}.',
    'zh-CN': '没有金额格式“{format}”，可选：{known}。',
  },
  INVALID_CURRENCY: {
    en: '“{currency}” is not an ISO 4217 currency, e.g. CNY or USD.',
    'zh-CN': '“{currency}”不是 ISO 4217 货币代码，例如 CNY、USD。',
  },
  INVALID_TIME_ZONE: {
    en: '“{timeZone}” is not an IANA time zone, e.g. Asia/Shanghai.',
    'zh-CN': '“{timeZone}”不是 IANA 时区，例如 Asia/Shanghai。',
  },
  CURRENCY_MISMATCH: {
    en: 'This workspace counts in {tenantCurrency}; a file in {currency} needs one of its own.',
    'zh-CN': '本工作区以 {tenantCurrency} 计价；{currency} 的文件请导入到另一个工作区。',
  },
}

/** What a refusal says in a language; a code that is not known is shown as it is. */
export function errorMessage(error: { readonly code: string }, locale: Locale): string {
  const message = errorMessages[error.code]
  return message ? filled(message[locale], { ...error }) : error.code
}
