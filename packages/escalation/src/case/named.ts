/** A row of a table that people read: a code that never changes, and its name in both languages of the product. */
export interface Named {
  readonly code: string
  readonly name: { readonly en: string; readonly 'zh-CN': string }
}
