import type { DomainError } from '@clientele/kernel'

/** Why a file cannot be read on. Nothing of it may be taken then, for the rest is unknown. */
export type OrderFileError =
  /** There is no header row. */
  | DomainError<'EMPTY_FILE'>
  /** The header lacks columns of the plan: this is another file than the one that was planned. */
  | DomainError<'MISSING_HEADER', { headers: readonly string[] }>
  /**
   * A record has a million characters and no end, or the file ends within quotes. `line` is where the record starts:
   * for a quote that is never closed, the line to look at.
   */
  | DomainError<'UNCLOSED_QUOTE' | 'RECORD_TOO_LONG', { line: number }>
