/** What has a version and a history, as a command about it answers. */
export interface Versioned {
  readonly id: string
  readonly version: number
  /** What happened to it, the newest first. */
  readonly events: { readonly nodes: readonly VersionedEvent[] }
}

interface VersionedEvent {
  readonly position: number
  readonly message: string
  /** Null where nobody did it. */
  readonly user: { readonly name: string } | null
}

/** What came of a command, as far as a form has to know. */
export type Outcome<Stored extends Versioned> =
  | { readonly kind: 'done'; readonly stored: Stored }
  /** Something else happened first: nothing was done, and what the person wrote is still theirs. */
  | { readonly kind: 'stale'; readonly message: string; readonly stored: Stored }
  /** `missing` is what a gate still asks for. */
  | { readonly kind: 'refused'; readonly message: string; readonly missing?: readonly string[] }
  | { readonly kind: 'invalid'; readonly message: string; readonly faults: Readonly<Record<string, string>> }
  /** No answer came; the person was told why. */
  | { readonly kind: 'unanswered' }
