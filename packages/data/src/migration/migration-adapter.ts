import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** Oids of the catalog's own types "char" and name, and of text. */
const char = 18
const name = 19
const text = 25

/**
 * Prisma's adapter for PostgreSQL, fit for migrations. The stock one knows neither of two catalog types, which the
 * engine reads when it describes a database (github.com/prisma/prisma/issues/28145), and cuts scripts at every
 * semicolon, also inside a function body.
 */
export function migrationAdapter(pool: CatalogPool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool)
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    connect: async () => {
      const adapter = await factory.connect()
      const queryRaw = adapter.queryRaw.bind(adapter)
      return Object.assign(adapter, {
        queryRaw: async (query: SqlQuery) => {
          const result = await queryRaw(query)
          const columnTypes = result.columnNames.map((column, index) =>
            pool.characterColumns.has(column)
              ? ColumnTypeEnum.Character
              : (result.columnTypes[index] ?? ColumnTypeEnum.Text),
          )
          return { ...result, columnTypes }
        },
        // Sent whole, PostgreSQL runs a script as one transaction: a migration is applied altogether or not at all.
        executeScript: async (script: string) => {
          await pool.query(script).catch(error => {
            pool.scriptError = error
            throw error
          })
        },
      })
    },
  }
}

/** A pool that presents the catalog's own types as text, and remembers which columns were single characters. */
export class CatalogPool extends pg.Pool {
  readonly characterColumns = new Set<string>()
  /** Why the last script failed; the engine only tells that one did. */
  scriptError: unknown

  override query = (async (...args: Parameters<pg.Pool['query']>) => {
    const result = (await super.query(...args)) as unknown as pg.QueryResult
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === char) this.characterColumns.add(field.name)
      if (field.dataTypeID === char || field.dataTypeID === name) field.dataTypeID = text
    }
    return result
  }) as pg.Pool['query']
}
