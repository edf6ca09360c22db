import { compileCalendar } from '@clientele/calendar'
import type { PolicyKind } from '@clientele/data'
import type { CasePolicy, caseFacts, LadderPolicy, SlaBook } from '@clientele/escalation'
import type { Fault } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import { casePolicies } from './case-policies.ts'
import { currentPolicies, type PolicyKey, type Questions } from './current-policies.ts'
import { officeCalendarCode, onlyCode } from './example-document.ts'
import { neverTold } from './never-told.ts'
import { type PolicyOfKind, parsePolicyDocument } from './parse-policy-document.ts'

/** A policy that somebody writes and nobody has adopted yet. */
export interface PolicyDraft extends PolicyKey {
  readonly document: unknown
}

/** Something about a draft: a fault keeps it from being adopted, a warning says what will come of it. */
export interface DraftFault extends Fault {
  readonly severity: 'FAULT' | 'WARNING'
  /** What the text is about, e.g. the name of a role in both languages. */
  readonly names?: { readonly en: string; readonly 'zh-CN': string } | undefined
}

/**
 * Everything that is to say about a draft: what the parsers of the domain refuse, each by its path, and then what only the
 * whole workspace shows. Codes are those of the parsers, and:
 *
 * - faults: `invalid_code`, `other_code` (of a ladder that calls itself otherwise), `unknown_calendar`, `unknown_ladder`;
 * - warnings: `role_unfilled`, `ladder_unused`, `not_every_case`, `not_every_case_rises`, `no_working_time`, `never_told` (a
 *   tier or a language that no case is ever told).
 */
export async function checkPolicy(
  tx: Questions,
  tenantId: string,
  { kind, code, document }: PolicyDraft,
): Promise<readonly DraftFault[]> {
  const misnamed = isCodeOf(kind, code)
    ? []
    : [fault([], 'invalid_code', 'Expected a code of letters, digits, - and _ that this kind may have')]
  const parsed = parsePolicyDocument(kind, document)
  if (!parsed.ok)
    return [...misnamed, ...parsed.error.faults.map(found => ({ ...found, severity: 'FAULT' as const }))]
  return [
    ...misnamed,
    ...(await checkAmongOthers(tx, tenantId, { kind, code, policy: parsed.value })),
    ...neverTold(kind, document).map(({ path }) =>
      warning(path, 'never_told', 'No case is ever told this: the condition never holds by it'),
    ),
  ]
}

/** Of calendars there may be any number; of the rest, what the product has a use for. */
function isCodeOf(kind: PolicyKind, code: string): boolean {
  if (kind === 'CASE' || kind === 'SLA' || kind === 'EIGHT_D' || kind === 'ROUTING') return code === onlyCode
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/.test(code)
}

async function checkAmongOthers(
  tx: Questions,
  tenantId: string,
  { kind, code, policy }: PolicyKey & { readonly policy: PolicyOfKind[PolicyKind] },
): Promise<readonly DraftFault[]> {
  switch (kind) {
    case 'SLA':
      return checkBook(policy as SlaBook, await calendarCodes(tx, tenantId))
    case 'LADDER':
      return checkLadder(policy as PolicyOfKind['LADDER'], {
        ...{ code, held: await rolesHeld(tx, tenantId) },
        isUsed: (await casePolicies(tx, tenantId)).case.ladders.some(({ ladder }) => ladder === code),
      })
    case 'CASE':
      return checkChoices(policy as CasePolicy, (await casePolicies(tx, tenantId)).ladders)
    case 'CALENDAR':
      return checkCalendar(policy as PolicyOfKind['CALENDAR'])
    default:
      return []
  }
}

function checkBook({ policies }: SlaBook, calendars: ReadonlySet<string>): readonly DraftFault[] {
  const unknown = policies.flatMap(({ calendar }, index) =>
    calendars.has(calendar)
      ? []
      : [fault(['policies', index, 'calendar'], 'unknown_calendar', `There is no calendar “${calendar}”`)],
  )
  const isForAll = policies.some(({ appliesTo }) => appliesTo === null)
  const partial = warning(['policies'], 'not_every_case', 'Cases to which none applies are promised nothing')
  return isForAll ? unknown : [...unknown, partial]
}

function checkChoices(
  { ladders: choices }: CasePolicy,
  ladders: ReadonlyMap<string, unknown>,
): readonly DraftFault[] {
  const unknown = choices.flatMap(({ ladder }, index) =>
    ladders.has(ladder)
      ? []
      : [fault(['ladders', index, 'ladder'], 'unknown_ladder', `There is no ladder “${ladder}”`)],
  )
  if (choices.some(({ appliesTo }) => appliesTo === null)) return unknown
  return [
    ...unknown,
    warning(['ladders'], 'not_every_case_rises', 'Cases to which none applies rise on no ladder'),
  ]
}

function checkLadder(
  ladder: LadderPolicy<typeof caseFacts>,
  {
    code,
    held,
    isUsed,
  }: { readonly code: string; readonly held: ReadonlySet<string>; readonly isUsed: boolean },
): readonly DraftFault[] {
  const asked = new Set(ladder.levels.flatMap(({ roles, notify }) => [...roles, ...notify]))
  return [
    ...(ladder.code === code
      ? []
      : [fault(['code'], 'other_code', `Expected “${code}”, under which it is stored`)]),
    ...(isUsed ? [] : [warning(['code'], 'ladder_unused', 'No choice of ladders names this one')]),
    ...ladder.roles.flatMap(({ code: role, name }, index) => {
      if (held.has(role) || !asked.has(role)) return []
      return [
        { ...warning(['roles', index], 'role_unfilled', `Nobody holds the role “${name.en}”`), names: name },
      ]
    }),
  ]
}

const daysWithoutWork = 366

function checkCalendar(calendar: PolicyOfKind['CALENDAR']): readonly DraftFault[] {
  const now = Temporal.Now.instant()
  const opening = compileCalendar(calendar).currentOrNextOpening(now)
  const isOpening = opening.ok && now.until(opening.value).total('days') < daysWithoutWork
  return isOpening
    ? []
    : [warning(['week'], 'no_working_time', 'Nobody works for a year to come: clocks by it stand still')]
}

async function calendarCodes(tx: Questions, tenantId: string): Promise<ReadonlySet<string>> {
  const stored = await currentPolicies(tx, tenantId)
  return new Set([
    officeCalendarCode,
    ...stored.flatMap(({ kind, code }) => (kind === 'CALENDAR' ? [code] : [])),
  ])
}

async function rolesHeld(tx: Questions, tenantId: string): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ role: string }>(
    'select distinct role from duty where tenant_id = $1::uuid',
    [tenantId],
  )
  return new Set(rows.map(({ role }) => role))
}

function fault(path: Fault['path'], code: string, message: string): DraftFault {
  return { path, code, message, severity: 'FAULT' }
}

function warning(path: Fault['path'], code: string, message: string): DraftFault {
  return { path, code, message, severity: 'WARNING' }
}
