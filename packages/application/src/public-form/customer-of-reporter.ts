import type { Caller } from '../caller.ts'

interface Contact {
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

/** The one customer with this mail address, or else with this telephone number; undefined for none and for several. */
export async function customerOfReporter(
  caller: Caller,
  { email, phone }: Contact,
): Promise<string | undefined> {
  const { tenantId } = caller
  const found = await caller.database.rawTransaction(caller, async tx => {
    const only = async (condition: string, value: string | undefined) => {
      if (value === undefined) return undefined
      const { rows } = await tx.query<{ id: string }>(
        `select id from customer where tenant_id = $1 and ${condition} limit 2`,
        [tenantId, value],
      )
      return rows.length === 1 ? rows[0]?.id : undefined
    }
    const byMail = await only('lower(email) = lower($2)', email)
    return { ok: true, value: byMail ?? (await only('phone_digits(phone) = phone_digits($2)', phone)) }
  })
  return found.value
}
