/** A report before it is written in any format: plain texts, none of them escaped. */
export interface Report {
  readonly language: 'en' | 'zh-CN'
  readonly title: string
  readonly facts: readonly ReportFact[]
  readonly sections: readonly ReportSection[]
}

export interface ReportSection {
  readonly heading: string
  readonly blocks: readonly ReportBlock[]
}

/** A name and what it is. */
export type ReportFact = readonly [name: string, text: string]

export type ReportBlock =
  | { readonly kind: 'FACTS'; readonly facts: readonly ReportFact[] }
  | {
      readonly kind: 'TABLE'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
