import { type Database, type RawTransaction, systemActorId } from '@clientele/data'
import { caseKinds } from '@clientele/escalation'
import { domainError, err, ok, type Result } from '@clientele/kernel'
import { z } from 'zod'
import { line, message } from '../case/case-input.ts'
import { caseNumber } from '../case/case-number.ts'
import { openCase } from '../case/open-case.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'
import { enqueueNotice } from '../notice/enqueue-notice.ts'
import { customerOfReporter } from './customer-of-reporter.ts'
import { type FormNotFoundError, linkSecretOf, openFormOf } from './public-form.ts'
import { linkLifetime, signStatusLink } from './status-link.ts'

/** What is left empty was not said. */
const optional = <Schema extends z.ZodType<string>>(schema: Schema) =>
  z.preprocess(text => (text === '' ? undefined : text), schema.optional())

const input = z.object({
  /** Made where the form is filled in: sent again it is the same case. */
  key: z.uuid(),
  kind: z.enum(caseKinds.map(({ code }) => code)),
  name: line(200),
  email: optional(z.email().max(320)),
  phone: optional(line(60).regex(/^\+?[\d\s().-]*\d[\d\s().-]{5,}$/, 'phone')),
  message: message.pipe(z.string().max(5000)),
  orderNumber: optional(line(100)),
  locale: z.enum(['zh-CN', 'en']),
})

const unreachable = {
  ...{ path: ['email'], code: 'contact_missing' },
  message: 'a mail address or a telephone number',
}

/** Reads what was filled in. Whoever left several things empty is told of all of them at once. */
function readReport(
  asked: Readonly<Record<string, unknown>>,
): Result<z.output<typeof input>, InvalidInputError> {
  const parsed = input.safeParse(asked)
  const isReachable = [asked.email, asked.phone].some(given => given !== undefined && given !== '')
  if (parsed.success && isReachable) return ok(parsed.data)
  const { faults } = parsed.success ? { faults: [] } : faultsOf(parsed.error)
  return err(domainError('INVALID_INPUT', { faults: isReachable ? faults : [...faults, unreachable] }))
}

export type FilePublicCaseInput = z.input<typeof input>

/** What somebody gets for a case they filed. */
export interface FiledCase {
  /** What people say on the phone. */
  readonly number: string
  /** Leads to how it stands, for whoever has it. */
  readonly statusLink: string
}

/**
 * Takes a case from somebody without an account. It is put to the one customer whose mail address or telephone number it
 * is, and nobody outside is told whether there was one. Where a mail address is given, the link to the case goes there.
 * With a key that was used before nothing happens, and the answer is that of the first time.
 */
export async function filePublicCase(
  database: Database,
  { slug, ...asked }: { readonly slug: string } & FilePublicCaseInput,
): Promise<Result<FiledCase, FormNotFoundError | InvalidInputError>> {
  const form = await openFormOf(database, slug)
  if (!form) return err(domainError('FORM_NOT_FOUND', {}))
  const read = readReport(asked)
  if (!read.ok) return read
  const reporter = read.value
  const { kind, message: body } = reporter
  if (!form.kinds.includes(kind)) return err(notOffered)
  const { tenantId } = form
  const caller = { database, tenantId, actorId: systemActorId }
  const known = await filedBefore(database, { tenantId, key: reporter.key })
  if (known) return ok(known)
  const customerId = await customerOfReporter(caller, reporter)
  const filed: { case?: FiledCase } = {}
  try {
    const opened = await openCase(
      caller,
      {
        ...{ kind, channel: 'WEB_FORM', severity: 'MODERATE', urgency: 'MEDIUM' },
        ...{ subject: firstLine(body), message: body, customerId },
      },
      {
        alongside: async (tx, { caseId, number }) => {
          await keepReporter(tx, { tenantId, caseId, reporter })
          filed.case = { number: caseNumber(number), statusLink: await linkTo(tx, { tenantId, caseId }) }
          await confirm(tx, {
            tenantId,
            caseId,
            reporter,
            subject: firstLine(body),
            ...filed.case,
          })
        },
      },
    )
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  } catch (error) {
    // Sent twice in the same moment: the other one is stored.
    const first =
      error instanceof FiledMeanwhile && (await filedBefore(database, { tenantId, key: reporter.key }))
    if (first) return ok(first)
    throw error
  }
  if (!filed.case) throw new Error('A case that was filed has a number')
  return ok(filed.case)
}

class FiledMeanwhile extends Error {}

const notOffered = domainError('INVALID_INPUT', {
  faults: [{ path: ['kind'], code: 'invalid_value', message: 'not offered by this form' }],
})

interface Filing {
  readonly tenantId: string
  readonly caseId: string
  readonly reporter: z.output<typeof input>
}

async function keepReporter(tx: RawTransaction, { tenantId, caseId, reporter }: Filing): Promise<void> {
  const { email, key, locale, name, orderNumber, phone } = reporter
  const { rowCount } = await tx.query(
    `insert into case_reporter (tenant_id, case_id, key, name, email, phone, order_number, locale)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (tenant_id, key) do nothing`,
    [tenantId, caseId, key, name, email ?? null, phone ?? null, orderNumber ?? null, locale],
  )
  if (rowCount === 0) throw new FiledMeanwhile()
}

async function filedBefore(
  database: Database,
  { tenantId, key }: { readonly tenantId: string; readonly key: string },
): Promise<FiledCase | undefined> {
  const found = await database.rawTransaction({ tenantId, actorId: systemActorId }, async tx => {
    const { rows } = await tx.query<{ case_id: string; number: number }>(
      `select r.case_id, c.number from case_reporter r join "case" c on c.tenant_id = r.tenant_id and c.id = r.case_id
       where r.tenant_id = $1 and r.key = $2`,
      [tenantId, key],
    )
    const [row] = rows
    if (!row) return ok(undefined)
    return ok({
      number: caseNumber(row.number),
      statusLink: await linkTo(tx, { tenantId, caseId: row.case_id }),
    })
  })
  return found.value
}

async function linkTo(
  tx: RawTransaction,
  { tenantId, caseId }: { readonly tenantId: string; readonly caseId: string },
): Promise<string> {
  const secret = await linkSecretOf(tx, tenantId)
  if (!secret) throw new Error('A form that is on has a secret')
  const expiresAt = Math.floor(Date.now() / 1000) + linkLifetime
  return signStatusLink({ tenantId, caseId, expiresAt }, secret)
}

async function confirm(
  tx: RawTransaction,
  {
    tenantId,
    caseId,
    reporter,
    subject,
    number,
    statusLink,
  }: Filing & FiledCase & { readonly subject: string },
): Promise<void> {
  const { email, locale } = reporter
  if (email === undefined) return
  await enqueueNotice(
    tx,
    { tenantId, actorId: systemActorId },
    {
      kind: 'CASE_RECEIVED',
      params: {
        caseNumber: number,
        caseSubject: subject,
        link: `/status/${statusLink}`,
      },
      to: { channel: 'EMAIL', address: email },
      about: { kind: 'CASE', id: caseId },
      idempotencyKey: `case:${caseId}:received`,
      locale,
    },
  )
}

/** What a case is called that nobody gave a name. */
function firstLine(body: string): string {
  const [first = ''] = body.split('\n')
  const characters = [...first.replaceAll(/\p{Cc}/gu, ' ').trim()]
  return characters.length <= 80 ? characters.join('') : `${characters.slice(0, 79).join('')}…`
}
