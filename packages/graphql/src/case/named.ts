import type { Locale } from '../message/locale.ts'

/** The name of a code in a table of the domain, in the caller's language. */
export function nameIn(
  rows: readonly { readonly code: string; readonly name: Readonly<Record<Locale, string>> }[],
  { code, locale }: { readonly code: string; readonly locale: Locale },
): string {
  return rows.find(row => row.code === code)?.name[locale] ?? code
}
