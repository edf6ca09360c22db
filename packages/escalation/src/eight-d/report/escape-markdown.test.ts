import fc from 'fast-check'
import { marked } from 'marked'
import { expect, test } from 'vitest'
import { printable } from './escape-html.ts'
import { escapeMarkdown } from './escape-markdown.ts'

const signs = [
  '<script>',
  '</td>',
  '`',
  '**',
  '_',
  '~~',
  '[a](b)',
  '![',
  '|',
  '\\',
  '# ',
  '- ',
  '1. ',
  '1) ',
  '\n',
  '\t',
  '\u2028',
]
const more = [
  '&lt;',
  '&#60;',
  'http://x.y',
  'www.x.y',
  'a@b.cd',
  ':+1:',
  '---',
  '===',
  '>',
  '<!--',
  '$',
  '中',
  ' ',
]
const text = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...signs, ...more), fc.string({ unit: 'grapheme', maxLength: 3 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map(parts => parts.join('')),
  fc.string({ unit: 'binary' }),
)

test.each([
  [
    'a table',
    (cell: string) => `| h |\n| --- |\n| ${cell} |\n| z |`,
    /<td>([\s\S]*)<\/td>\s*<\/tr>\s*<tr>\s*<td>z<\/td>/,
  ],
  [
    'a list',
    (item: string) => `- **n** ${item}\n- z`,
    /<li><strong>n<\/strong>([\s\S]*)<\/li>\s*<li>z<\/li>/,
  ],
  ['a heading', (heading: string) => `# n ${heading}\n\nz`, /<h1>n([\s\S]*)<\/h1>\s*<p>z<\/p>/],
])('in %s, a reader of Markdown shows the text as it was written', (_, around, place) => {
  fc.assert(
    fc.property(text, written => {
      const html = marked.parse(around(escapeMarkdown(written)), { async: false })
      expect(shownIn(place.exec(html)?.[1])).toBe(inLines(printable(written)))
    }),
    { numRuns: 300 },
  )
})

/** What a browser shows: white space is one blank, a break a new line. */
function shownIn(html = 'nothing'): string {
  const plain = html
    .replaceAll(/\s/g, ' ')
    .replaceAll('<br>', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
  return inLines(plain)
}

function inLines(plain: string): string {
  return plain
    .split(/[\n\u2028\u2029]/)
    .map(line => line.replaceAll(/\s+/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n')
}
