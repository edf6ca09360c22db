/** The six Ms, one bone of the fish each. */
export const ishikawaCategories = ['MAN', 'MACHINE', 'MATERIAL', 'METHOD', 'MEASUREMENT', 'MILIEU'] as const

export type IshikawaCategory = (typeof ishikawaCategories)[number]

/** What each category is called. */
export const ishikawaCategoryNames = {
  MAN: { en: 'Man', 'zh-CN': '人' },
  MACHINE: { en: 'Machine', 'zh-CN': '机' },
  MATERIAL: { en: 'Material', 'zh-CN': '料' },
  METHOD: { en: 'Method', 'zh-CN': '法' },
  MEASUREMENT: { en: 'Measurement', 'zh-CN': '测' },
  MILIEU: { en: 'Environment', 'zh-CN': '环' },
} as const satisfies Readonly<Record<IshikawaCategory, { readonly en: string; readonly 'zh-CN': string }>>

/** POSSIBLE until somebody looked, then RULED_OUT or CONFIRMED. */
export const ishikawaVerdicts = ['POSSIBLE', 'RULED_OUT', 'CONFIRMED'] as const

/** A possible cause in the cause-and-effect diagram (fishbone). */
export interface IshikawaCause {
  readonly category: IshikawaCategory
  readonly text: string
  readonly verdict: (typeof ishikawaVerdicts)[number]
  /** What may lie behind it: the smaller bones. */
  readonly behind?: readonly string[] | undefined
}
