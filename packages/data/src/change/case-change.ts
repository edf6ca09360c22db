/** A case that was changed, in a transaction that is committed. */
export interface CaseChange {
  readonly tenantId: string
  readonly caseId: string
  readonly version: number
}

export const caseChangeChannel = 'clientele_case'

/**
 * The expression that tells all who listen of a changed case, once its transaction is committed. It is selected from a row
 * with `tenant_id`, `id` and `version`. Nothing of what the case says is told: whoever hears it reads the case with their
 * own rights.
 */
export const caseChangeSql = `pg_notify('${caseChangeChannel}', concat_ws(' ', tenant_id, id, version))`

const told = /^([0-9a-f-]{36}) ([0-9a-f-]{36}) (\d+)$/

/** What was told on the channel; undefined for what no Clientele tells. */
export function caseChangeOf(payload: string): CaseChange | undefined {
  const [, tenantId, caseId, version] = told.exec(payload) ?? []
  return tenantId && caseId ? { tenantId, caseId, version: Number(version) } : undefined
}
