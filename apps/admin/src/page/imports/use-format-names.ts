import { useLingui } from '@lingui/react/macro'

/** What the ways of writing a file are called; one that is not known here is shown as the server calls it. */
export function useFormatNames() {
  const { t } = useLingui()
  const dates: Record<string, string> = {
    YMD: t`Year, month, day (2026-01-31)`,
    MDY: t`Month, day, year (01/31/2026)`,
    DMY: t`Day, month, year (31/01/2026)`,
  }
  const amounts: Record<string, string> = {
    DECIMAL_POINT: t`Decimal point (1,234.56)`,
    DECIMAL_COMMA: t`Decimal comma (1.234,56)`,
    UNAMBIGUOUS: t`As written, where only one reading is possible`,
  }
  const delimiters: Record<string, string> = {
    ',': t`Comma`,
    ';': t`Semicolon`,
    '\t': t`Tab`,
    '|': t`Vertical bar`,
  }
  return {
    dates: Object.keys(dates),
    amounts: Object.keys(amounts),
    delimiters: Object.keys(delimiters),
    date: (format: string) => dates[format] ?? format,
    amount: (format: string) => amounts[format] ?? format,
    delimiter: (delimiter: string) => delimiters[delimiter] ?? delimiter,
    encoding: (encoding: string) => encoding.toUpperCase(),
  }
}
