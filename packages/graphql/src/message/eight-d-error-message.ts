import type { Message } from './locale.ts'

/** What the refusals of 8Ds say. */
export const eightDErrorMessages: Record<string, Message> = {
  STALE_EIGHT_D: { en: 'Something happened to the 8D in the meantime.', 'zh-CN': '8D 已有新的变化。' },
  EIGHT_D_CLOSED: { en: 'The 8D is closed; reopen it first.', 'zh-CN': '8D 已结案，请先重新打开。' },
  EIGHT_D_NOT_CLOSED: { en: 'The 8D is open.', 'zh-CN': '8D 尚未结案。' },
  DISCIPLINE_NOT_REACHED: {
    en: '{discipline} cannot be worked on before {waitsFor} is completed.',
    'zh-CN': '{waitsFor} 完成之前不能进行 {discipline}。',
  },
  DISCIPLINE_ALREADY_COMPLETED: {
    en: '{discipline} is completed; go back to it first.',
    'zh-CN': '{discipline} 已完成，如需修改请先返回该步骤。',
  },
  DISCIPLINE_NOT_COMPLETED: { en: '{discipline} is not completed.', 'zh-CN': '{discipline} 尚未完成。' },
  DISCIPLINE_INCOMPLETE: {
    en: 'Something is still missing in {discipline}.',
    'zh-CN': '{discipline} 还有未满足的要求。',
  },
  EFFECTIVENESS_CHECK_NOT_DUE: {
    en: 'It is too early to say whether the actions hold.',
    'zh-CN': '尚未到效果确认的时间。',
  },
  EFFECTIVENESS_ALREADY_CHECKED: {
    en: 'The effectiveness was checked already; where it failed, go back to the discipline that went wrong.',
    'zh-CN': '效果已确认过；如确认无效，请返回出错的步骤。',
  },
  CAUSE_NOT_FOUND: { en: 'There is no cause {causeId}.', 'zh-CN': '没有原因 {causeId}。' },
  ACTION_NOT_FOUND: { en: 'There is no action {actionId}.', 'zh-CN': '没有措施 {actionId}。' },
  ACTION_STEP_REFUSED: {
    en: '{actionId} is not ready for this step, or it was taken already.',
    'zh-CN': '{actionId} 尚不能执行此步骤，或此步骤已完成。',
  },
  CONTAINMENT_STILL_NEEDED: {
    en: 'Customers rely on {actionId} until the corrective actions are in place (D6).',
    'zh-CN': '纠正措施实施（D6）之前，客户仍依赖 {actionId}，不能撤销。',
  },
  CASE_ALREADY_LINKED: { en: 'The case is linked already.', 'zh-CN': '该工单已关联。' },
  CASE_NOT_LINKED: { en: 'The case is not linked.', 'zh-CN': '该工单未关联。' },
  LAST_CASE: { en: 'An 8D is about one case at least.', 'zh-CN': '8D 至少要关联一个工单。' },
  CASE_IN_EIGHT_D: {
    en: 'A case is in one open 8D at most, and this one is in {number}.',
    'zh-CN': '一个工单只能在一个进行中的 8D 里，该工单已在 {number} 中。',
  },
}
