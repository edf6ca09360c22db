import type { Environment } from './environment.ts'

/** What the program is run in, beside its variables. */
export interface Surroundings {
  /** The folder that relative paths of a person start from. */
  readonly folder: string
  readonly out: NodeJS.WritableStream & { readonly isTTY?: boolean }
  /** Resolves when the program is asked to stop. */
  readonly stop: Promise<void>
}

/** What every command is handed. */
export interface Program {
  readonly environment: Environment
  readonly surroundings: Surroundings
}
