import { z } from 'zod'

/** What a person reads, in both languages. */
export interface LocalizedName {
  readonly en: string
  readonly 'zh-CN': string
}

export const localizedNameSchema = z.strictObject({
  en: z.string().min(1).max(200),
  'zh-CN': z.string().min(1).max(200),
})
