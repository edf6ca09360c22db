import { eightDHtml, eightDMarkdown, type ReportLanguage } from '@clientele/escalation'
import type { Caller } from '../caller.ts'
import { eightDNumber } from './eight-d-number.ts'
import { eightDStandings } from './eight-d-standing.ts'

export interface EightDReportInput {
  readonly eightDId: string
  readonly format: 'html' | 'md'
  readonly language: ReportLanguage
  /** The number of the revision, the latest unless said otherwise. */
  readonly revision?: number | undefined
}

export interface EightDReport {
  /** Without an ending, fit for every file system. */
  readonly name: string
  readonly text: string
}

/** An 8D as a document, with the names of people and the numbers of cases; undefined where there is no such revision. */
export async function eightDReport(
  { database, tenantId, actorId }: Caller,
  { eightDId, format, language, revision }: EightDReportInput,
): Promise<EightDReport | undefined> {
  return database.snapshot({ tenantId, actorId }, async tx => {
    const found = await tx.eightD.findUnique({
      where: { tenantId_id: { tenantId, id: eightDId } },
      select: {
        number: true,
        revision: true,
        tenant: { select: { timeZone: true } },
        cases: { select: { case: { select: { number: true } } }, orderBy: { caseId: 'asc' } },
      },
    })
    const state = (await eightDStandings(tx, { tenantId, eightDIds: [eightDId] })).get(eightDId)?.state
    if (!found || !state || (revision !== undefined && !(revision >= 1 && revision <= found.revision)))
      return undefined
    const users = await tx.user.findMany({ where: { tenantId }, select: { id: true, name: true } })
    const names = new Map(users.map(({ id, name }) => [id, name]))
    const id = eightDNumber(found.number)
    const caseIds = found.cases.map(link => `S-${String(link.case.number).padStart(6, '0')}`)
    const write = format === 'html' ? eightDHtml : eightDMarkdown
    const text = write(
      { ...state, id, caseIds },
      {
        language,
        timeZone: found.tenant.timeZone,
        nameOf: personId => names.get(personId) ?? personId,
        ...(revision !== undefined && { revision }),
      },
    )
    return { name: revision === undefined ? id : `${id}-${revision}`, text }
  })
}
