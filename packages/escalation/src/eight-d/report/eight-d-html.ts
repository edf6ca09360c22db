import type { EightD } from '../eight-d.ts'
import { escapeHtml } from './escape-html.ts'
import type { ReportBlock, ReportFact } from './report.ts'
import { type ReportOptions, reportOf } from './report-of.ts'

/** For A4 paper; loads nothing, and the browser is told to load nothing. */
const style = `@page{size:A4;margin:16mm 14mm}
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:16px;max-width:210mm;color:#111;background:#fff;font:10.5pt/1.45 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:16pt;margin:0 0 8px}
h2{font-size:12pt;margin:18px 0 6px;padding-bottom:2px;border-bottom:1.5px solid #333;break-after:avoid}
table{width:100%;border-collapse:collapse;margin:6px 0;font-size:9.5pt}
caption{text-align:start;font-weight:600;padding:4px 0}
th,td{border:1px solid #888;padding:3px 6px;text-align:start;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line;unicode-bidi:isolate}
thead{display:table-header-group}
th{background:#eee;min-width:4.5em}
th:empty{min-width:0}
tr{break-inside:avoid}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px;margin:6px 0}
dt{font-weight:600}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-line;unicode-bidi:isolate}
@media screen and (max-width:600px){h1{font-size:14pt;overflow-wrap:anywhere}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:6px}section>table{display:block;overflow-x:auto}th:not(:empty){min-width:7em}}
@media print{body{padding:0;max-width:none}th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`

/**
 * A revision of an 8D as one HTML page that can be read, printed and made a PDF of by any browser: no script, nothing
 * loaded from anywhere, every text of people escaped.
 *
 * @throws RangeError when there is no such revision, or the zone is unknown to the runtime.
 *
 * @example
 * ```ts
 * import { eightDHtml, evolveEightD } from '@clientele/escalation'
 * const containment = { startedAt: 0, targetMs: 1, dueAt: 1 }
 * const eightD = evolveEightD(undefined, { type: 'EIGHT_D_OPENED', at: 0, by: 'li', id: '8D-1', title: 'Crack <b>', caseIds: ['c1'], symptom: 'Cracks', containment, closing: undefined })
 * const html = eightDHtml(eightD, { language: 'zh-CN', timeZone: 'Asia/Shanghai' })
 * html.includes('<h1>8D 报告 8D-1：Crack &lt;b&gt;</h1>') // => true
 * html.includes('<h2>D3：临时遏制措施</h2>') // => true
 * ```
 */
export function eightDHtml(eightD: EightD, options: ReportOptions): string {
  const { facts, language, sections, title } = reportOf(eightD, options)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${factList(facts)}
${sections
  .map(
    ({ blocks, heading }) =>
      `<section>\n<h2>${escapeHtml(heading)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`,
  )
  .join('\n')}
</body>
</html>
`
}

function blockHtml(block: ReportBlock): string {
  if (block.kind === 'FACTS') return factList(block.facts)
  const head = block.head.map(cell => `<th scope="col">${escapeHtml(cell)}</th>`).join('')
  const rows = block.rows.map(row => `<tr>${row.map(cell => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
  return `<table>
<caption>${escapeHtml(block.caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}

function factList(facts: readonly ReportFact[]): string {
  const items = facts.map(([name, text]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(text)}</dd>`)
  return `<dl>\n${items.join('\n')}\n</dl>`
}
