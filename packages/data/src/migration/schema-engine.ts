/// <reference path="./web-assembly.d.ts" />
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { CatalogPool, migrationAdapter } from './migration-adapter.ts'

/** The engine's own setting for "the whole schema, nothing left out". */
export const everything = { externalTables: [], externalEnums: [] }

/** Where the engine leaves the message of a panic before it traps; without it the message is lost. */
const panics = { set_message: (message: string) => console.error(message) }

let instantiated: Promise<void> | undefined

/**
 * Runs `work` with Prisma's schema engine as WebAssembly, on the database behind `url`. It is the engine of Prisma's
 * own command line, so both agree on the history in `_prisma_migrations`; unlike that it needs no downloaded binary.
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  instantiated ??= instantiate()
  await instantiated
  const pool = new CatalogPool({ connectionString: url, max: 2 })
  // A connection that breaks while it is idle; whoever waits for an answer on one gets the error.
  pool.on('error', () => {})
  const adapters = bindMigrationAwareSqlAdapterFactory(migrationAdapter(pool))
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapters)
  try {
    return await work(engine)
  } catch (error) {
    throw pool.scriptError ?? error
  } finally {
    engine.free()
    // The engine's own advisory lock belongs to its connection, and lasts until that is closed.
    await pool.end()
  }
}

async function instantiate(): Promise<void> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics })
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(file.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings as never })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports as { __wbindgen_start(): void }).__wbindgen_start()
}
