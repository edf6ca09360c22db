import { printable } from './escape-html.ts'

/**
 * Text as Markdown (CommonMark and its tables) that shows it on one line: whatever could be read as markup is escaped,
 * lines are parted by `<br>`.
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replaceAll('\t', ' ')
    .split(/[\n\u2028\u2029]/)
    .map(line => escapeLine(line.trim()))
    .filter(line => line !== '')
    .join('<br>')
}

function escapeLine(line: string): string {
  return (
    line
      .replaceAll(/[\\`*_{}[\]()<>#|~!&$@]/g, '\\$&')
      .replaceAll(/(?<=www)\./gi, '\\.')
      // Addresses and names of signs (`:+1:`), not times and "A: b".
      .replaceAll(/:(?=[a-z/+-])/gi, '\\:')
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d+)\./, '$1\\.')
  )
}
