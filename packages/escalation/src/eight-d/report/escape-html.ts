const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML that shows it, in an element or in a quoted attribute; what no document may hold is left out. */
export function escapeHtml(text: string): string {
  return printable(text).replaceAll(/[&<>"']/g, character => entities[character] ?? '')
}

/** The text without control characters but tab and line feed, and without halves of characters. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out.
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
}
