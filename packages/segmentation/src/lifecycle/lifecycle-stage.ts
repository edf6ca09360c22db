import type { LocalName } from '../name/local-name.ts'

/** The stages of a customer's life; the index is the code of a stage in columns. */
export const lifecycleStages = [
  // Came for the first time, not long ago.
  { code: 'NEW', name: { en: 'New', 'zh-CN': '新客户' } },
  // Comes as often as usual.
  { code: 'ACTIVE', name: { en: 'Active', 'zh-CN': '活跃客户' } },
  // The same, many times and for long.
  { code: 'LOYAL', name: { en: 'Loyal', 'zh-CN': '忠诚客户' } },
  // Had been given up, and is back.
  { code: 'RETURNED', name: { en: 'Returned', 'zh-CN': '回流客户' } },
  // Overdue.
  { code: 'AT_RISK', name: { en: 'At risk', 'zh-CN': '流失预警客户' } },
  // Long overdue.
  { code: 'DORMANT', name: { en: 'Dormant', 'zh-CN': '沉睡客户' } },
  // Not expected any more.
  { code: 'LOST', name: { en: 'Lost', 'zh-CN': '流失客户' } },
] as const satisfies readonly { readonly code: string; readonly name: LocalName }[]

export type LifecycleStage = (typeof lifecycleStages)[number]['code']

/** The stage at an index of {@link lifecycleStages}. */
export function lifecycleStageAt(index: number): LifecycleStage {
  const stage = lifecycleStages[index]
  if (stage === undefined) throw new RangeError(`No stage ${index}`)
  return stage.code
}

export function lifecycleStageIndex(code: LifecycleStage): number {
  return lifecycleStages.findIndex(stage => stage.code === code)
}
