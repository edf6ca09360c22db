import { Temporal } from 'temporal-polyfill'
import { type Discipline, disciplineNames, disciplines } from '../discipline.ts'
import type { EightD, EightDRevision } from '../eight-d.ts'
import type { Evidence } from '../evidence.ts'
import { ishikawaCategories, ishikawaCategoryNames } from '../ishikawa.ts'
import type { Report, ReportBlock, ReportFact, ReportSection } from './report.ts'
import { actionTable, causeTables } from './report-table.ts'
import { type ReportLanguage, type ReportWords, reportWords } from './report-word.ts'

/** How a report is written. */
export interface ReportOptions {
  readonly language: ReportLanguage
  /** The IANA zone of the dates. */
  readonly timeZone: string
  /** What a person is called, by id; the id itself unless said otherwise. */
  readonly nameOf?: (personId: string) => string
  /** The number of the revision, the latest unless said otherwise. */
  readonly revision?: number
}

/** What the parts of a report are written with. */
export interface ReportContext {
  readonly words: ReportWords
  readonly language: ReportLanguage
  nameOf(personId: string): string
  dateOf(at: number): string
  /** Who found what, and when, on one line each. */
  evidenceOf(evidence: Evidence | undefined): string
}

/**
 * A revision of an 8D as headings, facts and tables.
 *
 * @throws RangeError when there is no such revision, or the zone is unknown to the runtime.
 */
export function reportOf(eightD: EightD, options: ReportOptions): Report {
  const { language, revision: number = eightD.revision.number } = options
  const revision = [...eightD.frozen, eightD.revision].find(one => one.number === number)
  if (!revision) throw new RangeError(`No revision ${number}`)
  const context = contextOf(options)
  const { words } = context
  return {
    language,
    title: `${words.report} ${eightD.id}${words.colon}${eightD.title}`,
    facts: [
      [words.revision, String(number)],
      [words.status, words[revision.completed.D8 ? 'CLOSED' : 'OPEN']],
      [words.cases, eightD.caseIds.join(language === 'en' ? ', ' : '、')],
      [words.opened, signed(revision.opened, context)],
      ...(number > 1 ? [[words.reopenedBecause, revision.opened.text] as const] : []),
      [words.containmentDue, context.dateOf(revision.containment.dueAt)],
      ...(revision.closing ? [[words.closingDue, context.dateOf(revision.closing.dueAt)] as const] : []),
    ],
    sections: disciplines.map(discipline => sectionOf(discipline, { revision, context })),
  }
}

function contextOf({ language, nameOf = id => id, timeZone }: ReportOptions): ReportContext {
  const words: ReportWords = reportWords[language]
  const dateOf = (at: number) => {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
    const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
    return `${local.toPlainDate().toString()} ${time}`
  }
  const evidenceOf = (evidence: Evidence | undefined) =>
    evidence ? `${dateOf(evidence.at)} ${nameOf(evidence.by)}${words.colon}${evidence.text}` : words.none
  return { words, language, nameOf, dateOf, evidenceOf }
}

interface Part {
  readonly revision: EightDRevision
  readonly context: ReportContext
}

function sectionOf(discipline: Discipline, part: Part): ReportSection {
  const { words, language } = part.context
  const signature = part.revision.completed[discipline]
  const status: ReportFact = [
    discipline === 'D8' ? words.closed : words.completed,
    signature ? signed(signature, part.context) : words.notCompleted,
  ]
  return {
    heading: `${discipline}${words.colon}${disciplineNames[discipline][language]}`,
    blocks: [...contentOf[discipline](part), { kind: 'FACTS', facts: [status] }],
  }
}

const contentOf: Readonly<Record<Discipline, (part: Part) => readonly ReportBlock[]>> = {
  D0: ({ revision, context: { words } }) =>
    facts([
      [words.symptom, revision.symptom],
      [words.emergencyResponse, revision.emergencyResponse],
    ]),
  D1: ({ revision, context: { words, nameOf } }) =>
    table({
      caption: words.team,
      head: [words.person, words.role],
      rows: revision.team.map(({ personId, role }) => [nameOf(personId), words[role]]),
    }),
  D2: ({ revision: { problem }, context: { words } }) => {
    if (!problem) return []
    const names = ['what', 'where', 'when', 'who', 'why', 'how', 'howMany'] as const
    return [
      ...facts(names.map(name => [words[name], problem[name] ?? ''])),
      ...table({
        caption: words.isIsNot,
        head: ['', words.is, words.isNot, words.difference],
        rows: (problem.isIsNot ?? []).map(({ aspect, difference = '', is, isNot }) => [
          words[aspect],
          is,
          isNot,
          difference,
        ]),
      }),
    ]
  },
  D3: part => [...waiver('D3', part), ...actionTable('CONTAINMENT', part)],
  D4: part => [...fishbone(part), ...causeTables(part)],
  D5: part => actionTable('CORRECTIVE', part),
  D6: ({ revision, context }) => {
    const { words, dateOf, evidenceOf } = context
    const check = revision.effectiveness
    if (!check) return []
    const result = check.result
      ? `${words[check.result.isEffective ? 'effective' : 'notEffective']}${words.comma}${evidenceOf(check.result)}`
      : `${words.due} ${dateOf(check.dueAt)}`
    return facts([[words.effectivenessCheck, result]])
  },
  D7: part => [...waiver('D7', part), ...actionTable('PREVENTIVE', part)],
  D8: ({ revision, context: { words } }) => facts([[words.recognition, revision.recognition]]),
}

function waiver(discipline: 'D3' | 'D7', { revision, context }: Part): readonly ReportBlock[] {
  const waived = revision.waived[discipline]
  return waived ? facts([[context.words.notNeeded, context.evidenceOf(waived)]]) : []
}

function fishbone({ revision, context: { words, language } }: Part): readonly ReportBlock[] {
  const rows = ishikawaCategories.flatMap(category =>
    revision.ishikawa
      .filter(cause => cause.category === category)
      .map(({ behind = [], text, verdict }) => [
        ishikawaCategoryNames[category][language],
        [text, ...behind.map(one => `– ${one}`)].join('\n'),
        words[verdict],
      ]),
  )
  return table({ caption: words.ishikawa, head: [words.category, words.possibleCause, words.verdict], rows })
}

function signed({ at, by }: { readonly at: number; readonly by: string }, context: ReportContext): string {
  return `${context.dateOf(at)} ${context.nameOf(by)}`
}

/** Facts of which something is said; nothing where nothing is. */
function facts(all: readonly ReportFact[]): readonly ReportBlock[] {
  const told = all.filter(([, text]) => text.trim() !== '')
  return told.length > 0 ? [{ kind: 'FACTS', facts: told }] : []
}

function table(content: Omit<Extract<ReportBlock, { kind: 'TABLE' }>, 'kind'>): readonly ReportBlock[] {
  return content.rows.length > 0 ? [{ kind: 'TABLE', ...content }] : []
}
