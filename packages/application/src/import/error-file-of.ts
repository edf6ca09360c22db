import type { Caller } from '../caller.ts'
import { createErrorFile } from '../order-file/error-file.ts'
import type { OrderFilePlan } from '../order-file/order-file-plan.ts'
import type { ErrorFileLanguage, RejectionCode } from '../order-file/rejection.ts'

const pageSize = 1_000

/** The rejected rows of an import as a file to correct and import again; undefined where there is no such import. */
export async function errorFileOf(
  caller: Caller,
  { importRunId, language }: { readonly importRunId: string; readonly language: ErrorFileLanguage },
): Promise<{ name: string; text: AsyncIterable<string> } | undefined> {
  const { database, tenantId } = caller
  const run = await database.snapshot(caller, tx =>
    tx.importRun.findUnique({ where: { tenantId_id: { tenantId, id: importRunId } } }),
  )
  if (!run) return undefined
  const plan = run.plan as unknown as OrderFilePlan
  const file = createErrorFile({ headers: plan.headers, importRun: importRunId, language })
  const name = `${run.fileName.replace(/\.[^.]*$/, '')}.errors.csv`
  return { name, text: textOf() }

  async function* textOf(): AsyncGenerator<string> {
    yield file.head()
    for (let after = -1; ; ) {
      const rows = await database.snapshot(caller, tx =>
        tx.importRejection.findMany({
          where: { tenantId, importRunId, line: { gt: after } },
          orderBy: { line: 'asc' },
          take: pageSize,
        }),
      )
      if (rows.length > 0) yield file.rows(rows.map(rejectedRowOf))
      if (rows.length < pageSize) return
      after = rows.at(-1)?.line ?? after
    }
  }
}

function rejectedRowOf(row: {
  line: number
  column: string | null
  code: string
  text: string
  cells: string[]
  originRunId: string | null
  originLine: number | null
}) {
  const { line, column, code, text, cells, originRunId, originLine } = row
  const origin =
    originRunId && originLine !== null ? { origin: { importRun: originRunId, line: originLine } } : {}
  return { line, column, code: code as RejectionCode, text, cells, ...origin }
}
