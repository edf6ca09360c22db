import type { Caller } from '@clientele/application'
import type { Database, Stamp, Transaction } from '@clientele/data'
import type { Locale } from './message/locale.ts'

/** What every resolver is handed. */
export interface GraphqlContext {
  readonly database: Database
  /** Who asks; absent before signing in. */
  readonly stamp: Stamp | undefined
  /** The snapshot the operation reads in; after a command a new one that sees what the command stored. */
  readonly tx: Transaction
  /** Ends the snapshot, runs a command on its own transaction, and opens a new snapshot for reading the answer. */
  afterwards<T>(command: (caller: Caller) => Promise<T>): Promise<T>
  /**
   * Watches something of the viewer's workspace. The first thing that is told is that anything may have changed, so that
   * whoever begins, or comes back, misses nothing.
   */
  watch(watched: Watched): AsyncIterable<Changes>
  /** Language of messages. */
  readonly locale: Locale
  /** The door: signing in and out. */
  readonly session: SessionDoor
}

/** What may be watched: all cases of a workspace, one of them, or an 8D. */
export type Watched =
  | { readonly kind: 'CASE'; readonly id?: string }
  | { readonly kind: 'EIGHT_D'; readonly id: string }

/** What was changed since it was last told. */
export interface Changes {
  readonly ids: readonly string[]
  /** Whether `ids` are all: something may have been missed otherwise. */
  readonly isComplete: boolean
}

/** What the gateway does about sessions. */
export interface SessionDoor {
  /** Whether anyone may sign in as anyone, for trying things out. */
  readonly demoSignIn: boolean
  /** Opens a session: from here on the operation belongs to `stamp`. Answers the token that proves it. */
  open(stamp: Stamp): Promise<string>
  close(): Promise<void>
}
