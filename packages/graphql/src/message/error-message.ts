import { eightDErrorMessages } from './eight-d-error-message.ts'
import { filled, type Locale, type Message } from './locale.ts'
import { policyErrorMessages } from './policy-error-message.ts'

/** What every refusal says, by its code. */
export const errorMessages: Record<string, Message> = {
  NOT_FOUND: { en: 'There is no such object.', 'zh-CN': '找不到该对象。' },
  SIGN_IN_OFF: { en: 'The demo sign-in is off on this server.', 'zh-CN': '此服务器未开启演示登录。' },
  SLUG_TAKEN: { en: 'Another workspace is called “{slug}”.', 'zh-CN': '已有名为“{slug}”的工作区。' },
  INVALID_INPUT: { en: 'Some of what was sent cannot be taken.', 'zh-CN': '提交的内容有误。' },
  STALE_VERSION: { en: 'Someone else changed this in the meantime.', 'zh-CN': '内容已被他人修改。' },
  STALE_FORM: { en: 'Someone else changed the form in the meantime.', 'zh-CN': '表单设置已被他人修改。' },
  STALE_CASE: { en: 'Something happened to the case in the meantime.', 'zh-CN': '工单已有新的变化。' },
  CASE_MERGED: { en: 'The case goes on in another one.', 'zh-CN': '工单已合并到另一工单。' },
  CASE_CLOSED: { en: 'The case is closed.', 'zh-CN': '工单已关闭。' },
  CASE_RESOLVED: { en: 'The case is resolved; reopen it first.', 'zh-CN': '工单已解决，请先重新打开。' },
  STATUS_NOT_REACHABLE: {
    en: 'This does not follow on where the case stands.',
    'zh-CN': '工单当前状态不允许此操作。',
  },
  REOPEN_TOO_LATE: {
    en: 'It was closed too long ago; open a new case.',
    'zh-CN': '关闭时间过久，请新建工单。',
  },
  MERGED_WITH_ITSELF: { en: 'A case does not go on in itself.', 'zh-CN': '工单不能合并到自身。' },
  MERGE_TARGET_MERGED: {
    en: 'The other case goes on in a third one; merge into that.',
    'zh-CN': '目标工单已合并到其他工单，请合并到后者。',
  },
  MERGE_TARGET_CLOSED: { en: 'The other case is closed.', 'zh-CN': '目标工单已关闭。' },
  MERGE_ACROSS_CUSTOMERS: {
    en: 'The cases are of two customers; what one wrote is not for the other.',
    'zh-CN': '两个工单属于不同客户，不能合并。',
  },
  LADDER_NOT_STARTED: { en: 'The case is on no ladder.', 'zh-CN': '工单不在升级流程中。' },
  LADDER_ENDED: { en: 'The case is off its ladder.', 'zh-CN': '升级流程已结束。' },
  NO_LEVEL_ABOVE: { en: 'No level above can be asked for.', 'zh-CN': '没有可申请的更高级别。' },
  LEVEL_NOT_REQUESTABLE: { en: 'That level cannot be asked for.', 'zh-CN': '不能申请升级到该级别。' },
  NOTHING_TO_ACKNOWLEDGE: { en: 'Nobody was called yet.', 'zh-CN': '尚未通知任何人。' },
  ALREADY_ACKNOWLEDGED: { en: 'Somebody has it in hand already.', 'zh-CN': '已有人接手处理。' },
  SNOOZE_NOT_AHEAD: {
    en: 'The calls can only be silenced until later.',
    'zh-CN': '暂停提醒的时间必须晚于现在。',
  },
  SNOOZE_TOO_LONG: {
    en: 'The ladder does not let the calls be silenced for so long.',
    'zh-CN': '暂停提醒的时间超出允许范围。',
  },
  NOTICE_NOT_DEAD: {
    en: 'It is on its way already, or has arrived.',
    'zh-CN': '该通知已在发送中或已送达。',
  },
  STALE_AGENT: {
    en: 'Someone else changed this profile in the meantime.',
    'zh-CN': '该人员的设置已被他人修改。',
  },
  STALE_DUTY: {
    en: 'Someone else changed who holds this role in the meantime.',
    'zh-CN': '该岗位的人员已被他人修改。',
  },
  DUTY_ROLE_NOT_FOUND: {
    en: 'No ladder in use speaks of the role “{role}”.',
    'zh-CN': '在用的升级流程中没有“{role}”这一岗位。',
  },
  STALE_COLLEAGUE: {
    en: 'Someone else changed this colleague in the meantime.',
    'zh-CN': '该同事的资料已被他人修改。',
  },
  OWN_ACCOUNT: {
    en: 'You cannot end your own work here; ask a colleague to.',
    'zh-CN': '不能停用自己的账号，请由其他同事操作。',
  },
  COLLEAGUE_HAS_WORK: {
    en: 'This colleague still has work here; say first who goes on with it.',
    'zh-CN': '该同事名下还有未完成的工作，请先确定由谁接手。',
  },
  STALE_WEBHOOK_ENDPOINT: {
    en: 'Someone else changed this endpoint in the meantime.',
    'zh-CN': '该 Webhook 已被他人修改。',
  },
  WEBHOOK_ENDPOINT_OFF: {
    en: 'The endpoint is paused; switch it on first.',
    'zh-CN': '该 Webhook 已暂停，请先启用。',
  },
  INVALID_PERIOD: {
    en: 'A period ends on or after the day on which it begins, and has {longestDays} days at most.',
    'zh-CN': '结束日期不能早于开始日期，且统计期最长 {longestDays} 天。',
  },
  TOO_MANY_CASES: {
    en: 'There are {cases} cases in this period, and a report reads {most} at most. Choose a shorter period.',
    'zh-CN': '该时段共有 {cases} 个工单，单次报表最多统计 {most} 个，请缩短时段。',
  },
  BLANK_TEXT: { en: 'Say why.', 'zh-CN': '请填写原因。' },
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
  ...eightDErrorMessages,
  ...policyErrorMessages,
}

/** What a refusal says in a language; a code that is not known is shown as it is. */
export function errorMessage(error: { readonly code: string }, locale: Locale): string {
  const message = errorMessages[error.code]
  return message ? filled(message[locale], { ...error }) : error.code
}
