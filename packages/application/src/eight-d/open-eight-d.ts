import type { RawTransaction } from '@clientele/data'
import { decideEightD, type EightDEvent, parseEightDCommand } from '@clientele/escalation'
import { domainError, err, ok, type Result } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import type { Caller } from '../caller.ts'
import { line } from '../case/case-input.ts'
import { momentOf } from '../case/change-case.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'
import { casePolicies } from '../policy/case-policies.ts'
import { blank } from './command-eight-d.ts'
import { tidied, unreadableTexts } from './eight-d-text.ts'
import { checkLinks, type LinkRefusal } from './linked-case.ts'
import { settleEightD } from './settle-eight-d.ts'

export interface OpenEightDInput {
  /** What the problem is called, in one line of at most 200 characters. */
  readonly title: string
  /** What was seen. */
  readonly symptom: string
  /** The cases in which the problem shows itself, at least one. */
  readonly caseIds: readonly string[]
}

/**
 * Opens an 8D for the problem of one or more cases; its clocks run from now on, or from `at` (epoch milliseconds) where it
 * is written down later. Answers its id.
 */
export async function openEightD(
  caller: Caller,
  input: OpenEightDInput,
  { at }: { readonly at?: number | undefined } = {},
): Promise<Result<string, InvalidInputError | LinkRefusal>> {
  const { symptom, caseIds } = tidied(input)
  const title = line(200).safeParse(input.title)
  if (!title.success) return err(faultsOf(title.error, ['title']))
  const unreadable = unreadableTexts({ symptom })
  if (unreadable) return err(unreadable)
  const { database, tenantId, actorId } = caller
  return database.rawTransaction(caller, async tx => {
    const [policies, now] = [await casePolicies(tx, tenantId), await momentOf(tx, at)]
    const eightDId = newId()
    const parsed = parseEightDCommand({
      ...{ type: 'OPEN_EIGHT_D', at: now, by: actorId, id: eightDId },
      ...{ title: title.data, symptom, caseIds: [...new Set(caseIds)] },
    })
    if (!parsed.ok) return err(domainError('INVALID_INPUT', { faults: parsed.error.faults }))
    const decided = decideEightD(parsed.value, {
      ...{ eightD: undefined, policy: policies.eightD, calendar: policies.calendar },
    })
    if (!decided.ok && decided.error.code === 'BLANK_TEXT') return err(blank(decided.error.field))
    if (!decided.ok) throw new Error(JSON.stringify(decided.error))
    const links = await checkLinks(tx, { tenantId, eightDId, caseIds })
    if (!links.ok) return links
    const number = await insertEightD(tx, { tenantId, eightDId, event: decided.value[0] })
    const stored = { tenantId, eightDId, number, history: [] }
    await settleEightD({ tx, stored, policies, now }, decided.value)
    return ok(eightDId)
  })
}

async function insertEightD(
  tx: RawTransaction,
  {
    tenantId,
    eightDId,
    event,
  }: { readonly tenantId: string; readonly eightDId: string; readonly event: EightDEvent | undefined },
): Promise<number> {
  if (event?.type !== 'EIGHT_D_OPENED') throw new Error('A history begins with EIGHT_D_OPENED')
  const { rows } = await tx.query<{ number: number }>(
    `with numbered as (
       update tenant set next_eight_d_number = next_eight_d_number + 1 where id = $1
       returning next_eight_d_number - 1 as number
     )
     insert into eight_d (tenant_id, id, number, title, status, revision, opened_at)
     select $1, $2, number, $3, 'OPEN', 1, $4 from numbered returning number`,
    [tenantId, eightDId, event.title, new Date(event.at)],
  )
  const [row] = rows
  if (!row) throw new Error(`No tenant ${tenantId}`)
  return row.number
}
