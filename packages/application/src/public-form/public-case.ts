import { type CaseStatus, type Database, systemActorId } from '@clientele/data'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { caseNumber } from '../case/case-number.ts'
import { linkSecretOf } from './public-form.ts'
import { isStatusLinkOf, readStatusLink } from './status-link.ts'

/**
 * Where a case stands, as far as whoever filed it is concerned: who of us does what, and how long it may take, is not told.
 */
export type PublicStatus = 'RECEIVED' | 'IN_PROGRESS' | 'ANSWER_NEEDED' | 'SOLVED' | 'CLOSED' | 'COMBINED'

/** A case as whoever filed it sees it: what was written to and fro, and where it stands. */
export interface PublicCase {
  /** What people say on the phone. */
  readonly number: string
  readonly workspaceName: string
  /** IANA zone in which the workspace tells times. */
  readonly timeZone: string
  readonly subject: string
  readonly status: PublicStatus
  readonly openedAt: Date
  /** The oldest first; notes among colleagues are not there. */
  readonly messages: readonly PublicMessage[]
}

interface PublicMessage {
  readonly id: string
  readonly from: 'REPORTER' | 'WORKSPACE'
  readonly body: string
  readonly at: Date
}

/** The link leads nowhere: nobody signed it so, it is void, or its case is gone. */
type LinkInvalidError = DomainError<'LINK_INVALID', Record<never, never>>
/** The link is one of ours, and too old. */
type LinkExpiredError = DomainError<'LINK_EXPIRED', Record<never, never>>

export type LinkError = LinkInvalidError | LinkExpiredError

/** The case a link leads to, for whoever has the link. */
export async function publicCaseOf(
  database: Database,
  token: string,
): Promise<Result<PublicCase, LinkError>> {
  const led = await followLink(database, token)
  if (!led.ok) return led
  const { tenantId, caseId } = led.value
  const found = await database.snapshot({ tenantId, actorId: systemActorId }, tx =>
    tx.case.findUnique({
      where: { tenantId_id: { tenantId, id: caseId } },
      select: {
        ...{ number: true, subject: true, status: true, openedAt: true, mergedIntoId: true },
        tenant: { select: { name: true, timeZone: true } },
        messages: {
          select: { id: true, direction: true, body: true, at: true },
          where: { direction: { in: ['IN', 'OUT'] } },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
        },
      },
    }),
  )
  if (!found) return err(domainError('LINK_INVALID', {}))
  const { number, subject, status, openedAt, mergedIntoId, tenant, messages } = found
  return ok({
    ...{
      number: caseNumber(number),
      subject,
      openedAt,
      workspaceName: tenant.name,
      timeZone: tenant.timeZone,
    },
    status: mergedIntoId === null ? statuses[status] : 'COMBINED',
    messages: messages.map(({ id, direction, body, at }) => ({
      ...{ id, body, at },
      from: direction === 'IN' ? 'REPORTER' : 'WORKSPACE',
    })),
  })
}

const statuses: Readonly<Record<CaseStatus, PublicStatus>> = {
  NEW: 'RECEIVED',
  OPEN: 'IN_PROGRESS',
  REOPENED: 'IN_PROGRESS',
  WAITING_THIRD_PARTY: 'IN_PROGRESS',
  WAITING_CUSTOMER: 'ANSWER_NEEDED',
  RESOLVED: 'SOLVED',
  CLOSED: 'CLOSED',
}

/** To which case a link leads, once it is proved that it was signed by its tenant and is still good. */
export async function followLink(
  database: Database,
  token: string,
): Promise<Result<{ readonly tenantId: string; readonly caseId: string }, LinkError>> {
  const link = readStatusLink(token)
  if (!link) return err(domainError('LINK_INVALID', {}))
  const { tenantId, caseId, expiresAt } = link
  const secret = await database.rawTransaction({ tenantId, actorId: systemActorId }, async tx =>
    ok(await linkSecretOf(tx, tenantId)),
  )
  if (secret.value === undefined || !isStatusLinkOf(token, secret.value))
    return err(domainError('LINK_INVALID', {}))
  if (expiresAt * 1000 <= Date.now()) return err(domainError('LINK_EXPIRED', {}))
  return ok({ tenantId, caseId })
}
