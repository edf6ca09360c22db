import type { LocalName } from '../name/local-name.ts'

/** The classes of ABC analysis, best first; the index is the code of a class in columns. */
export const abcClasses = [
  { code: 'A', name: { en: 'A: brings most of the revenue', 'zh-CN': 'A 类：贡献大部分收入' } },
  { code: 'B', name: { en: 'B: brings the middle part', 'zh-CN': 'B 类：贡献中间部分收入' } },
  { code: 'C', name: { en: 'C: brings the rest', 'zh-CN': 'C 类：贡献其余收入' } },
] as const satisfies readonly { readonly code: string; readonly name: LocalName }[]

export type AbcClassCode = (typeof abcClasses)[number]['code']
