/** A case or an 8D that was changed, in a transaction that is committed. */
export interface Change {
  readonly tenantId: string
  readonly id: string
  readonly version: number
}

/** The channels on which it is told what was changed. */
export const changeChannels = { CASE: 'clientele_case', EIGHT_D: 'clientele_eight_d' } as const

/**
 * The expression that tells all who listen of a change, once its transaction is committed. It is selected from a row
 * with `tenant_id`, `id` and `version`. Nothing of what the thing says is told: whoever hears it reads the thing with their
 * own rights.
 */
export function changeSql(subject: keyof typeof changeChannels): string {
  return `pg_notify('${changeChannels[subject]}', concat_ws(' ', tenant_id, id, version))`
}

const told = /^([0-9a-f-]{36}) ([0-9a-f-]{36}) (\d+)$/

/** What was told on a channel; undefined for what no Clientele tells. */
export function changeOf(payload: string): Change | undefined {
  const [, tenantId, id, version] = told.exec(payload) ?? []
  return tenantId && id ? { tenantId, id, version: Number(version) } : undefined
}
