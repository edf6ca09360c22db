import { type DomainError, domainError, err, type Fault, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'
import { actionKinds } from './corrective-action.ts'
import { disciplines } from './discipline.ts'
import { waivableDisciplines } from './eight-d.ts'
import type { EightDCommand } from './eight-d-command.ts'
import { ishikawaCategories, ishikawaVerdicts } from './ishikawa.ts'
import { isIsNotAspects } from './problem-description.ts'
import { causeKinds } from './root-cause.ts'
import { teamRoles } from './team.ts'

const longestId = 200
const longestText = 10_000
const mostItems = 200

/** A command that cannot be read, with every fault it has. */
export type InvalidCommandError = DomainError<'INVALID_COMMAND', { faults: readonly Fault[] }>

const id = z.string().min(1).max(longestId)
const text = z.string().max(longestText)
const discipline = z.enum(disciplines)
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(mostItems)
const command = <Type extends EightDCommand['type'], Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), at: z.int(), by: id, ...shape })

const problem = z.strictObject({
  what: text,
  where: text,
  when: text,
  howMany: text,
  who: text.optional(),
  why: text.optional(),
  how: text.optional(),
  isIsNot: list(
    z.strictObject({ aspect: z.enum(isIsNotAspects), is: text, isNot: text, difference: text.optional() }),
  ).optional(),
})
const ishikawaCause = z.strictObject({
  category: z.enum(ishikawaCategories),
  text,
  verdict: z.enum(ishikawaVerdicts),
  behind: list(text).optional(),
})
const cause = z.strictObject({
  id,
  kind: z.enum(causeKinds),
  statement: text,
  fiveWhys: list(z.strictObject({ why: text, because: text })),
})
const action = z.strictObject({
  id,
  kind: z.enum(actionKinds),
  text,
  ownerId: id,
  dueAt: z.int().optional(),
  causeIds: list(id).optional(),
})

const schema = z.discriminatedUnion('type', [
  command('OPEN_EIGHT_D', { id, title: text, caseIds: list(id), symptom: text }),
  command('LINK_CASE', { caseId: id }),
  command('UNLINK_CASE', { caseId: id }),
  command('PREPARE', { symptom: text, emergencyResponse: text }),
  command('FORM_TEAM', { team: list(z.strictObject({ personId: id, role: z.enum(teamRoles) })) }),
  command('DESCRIBE_PROBLEM', { problem }),
  command('DRAW_ISHIKAWA', { ishikawa: list(ishikawaCause) }),
  command('STATE_CAUSE', { cause }),
  command('DROP_CAUSE', { causeId: id }),
  command('VERIFY_CAUSE', { causeId: id, evidence: text }),
  command('PLAN_ACTION', { action }),
  command('PROVE_ACTION', { actionId: id, evidence: text }),
  command('IMPLEMENT_ACTION', { actionId: id, evidence: text }),
  command('VERIFY_ACTION', { actionId: id, evidence: text }),
  command('WITHDRAW_ACTION', { actionId: id, reason: text }),
  command('WAIVE_DISCIPLINE', { discipline: z.enum(waivableDisciplines), reason: text }),
  command('COMPLETE_DISCIPLINE', { discipline: discipline.exclude(['D8']) }),
  command('RETURN_TO_DISCIPLINE', { discipline, reason: text }),
  command('CHECK_EFFECTIVENESS', { isEffective: z.boolean(), evidence: text }),
  command('RECOGNISE_TEAM', { recognition: text }),
  command('CLOSE_EIGHT_D', {}),
  command('REOPEN_EIGHT_D', { discipline, reason: text }),
])

/**
 * Reads a command of unknown origin: at most 200 items in a list and 10,000 characters in a text, no unknown keys. Every
 * fault is named by its path, with the codes of Zod and `unrecognized_key`. Whether it is allowed is not asked here.
 *
 * @example
 * ```ts
 * import { parseEightDCommand } from '@clientele/escalation'
 * const close = { type: 'CLOSE_EIGHT_D', at: 0, by: 'li' }
 * parseEightDCommand(close) // => { ok: true, value: close }
 * parseEightDCommand({ ...close, at: NaN }).error.code // => 'INVALID_COMMAND'
 * ```
 */
export function parseEightDCommand(document: unknown): Result<EightDCommand, InvalidCommandError> {
  const parsed = parsePolicy<EightDCommand>(schema, document)
  return parsed.ok ? parsed : err(domainError('INVALID_COMMAND', { faults: parsed.error.faults }))
}

/** The schema of the commands for form builders and editors, as JSON Schema (draft 2020-12). */
export function eightDCommandJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input' })
}
