/** A name as a person reads it, in both languages of the product. */
export interface LocalName {
  readonly en: string
  readonly 'zh-CN': string
}
