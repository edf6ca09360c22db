import type { EightD } from '../eight-d.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { ReportBlock, ReportFact } from './report.ts'
import { type ReportOptions, reportOf } from './report-of.ts'

/**
 * A revision of an 8D as Markdown (CommonMark with tables), every text of people escaped.
 *
 * @throws RangeError when there is no such revision, or the zone is unknown to the runtime.
 *
 * @example
 * ```ts
 * import { eightDMarkdown, evolveEightD } from '@clientele/escalation'
 * const containment = { startedAt: 0, targetMs: 1, dueAt: 1 }
 * const eightD = evolveEightD(undefined, { type: 'EIGHT_D_OPENED', at: 0, by: 'li', id: '8D-1', title: 'Crack [a](b)', caseIds: ['c1'], symptom: 'Cracks', containment, closing: undefined })
 * const [heading] = eightDMarkdown(eightD, { language: 'en', timeZone: 'Asia/Shanghai' }).split('\n')
 * heading // => '# 8D report 8D-1: Crack \\[a\\]\\(b\\)'
 * ```
 */
export function eightDMarkdown(eightD: EightD, options: ReportOptions): string {
  const { facts, sections, title } = reportOf(eightD, options)
  const parts = [
    `# ${escapeMarkdown(title)}`,
    factList(facts),
    ...sections.flatMap(({ blocks, heading }) => [
      `## ${escapeMarkdown(heading)}`,
      ...blocks.map(blockMarkdown),
    ]),
  ]
  return `${parts.join('\n\n')}\n`
}

function blockMarkdown(block: ReportBlock): string {
  if (block.kind === 'FACTS') return factList(block.facts)
  const row = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  const rule = `|${' --- |'.repeat(block.head.length)}`
  return [`**${escapeMarkdown(block.caption)}**`, '', row(block.head), rule, ...block.rows.map(row)].join(
    '\n',
  )
}

function factList(facts: readonly ReportFact[]): string {
  return facts.map(([name, text]) => `- **${escapeMarkdown(name)}** ${escapeMarkdown(text)}`).join('\n')
}
