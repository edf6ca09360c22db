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
   * Watches the cases of the viewer's workspace, or one of them. The first thing that is told is that anything may have
   * changed, so that whoever begins, or comes back, misses nothing.
   */
  watchCases(caseId?: string): AsyncIterable<ChangedCases>
  /** Language of messages. */
  readonly locale: Locale
  /** The door: signing in and out. */
  readonly session: SessionDoor
}

/** What happened to cases since it was last told. */
export interface ChangedCases {
  readonly caseIds: readonly string[]
  /** Whether `caseIds` are all: something may have been missed otherwise. */
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
