import type { ActionKind } from '../corrective-action.ts'
import type { EightDRevision } from '../eight-d.ts'
import type { ReportBlock } from './report.ts'
import type { ReportContext } from './report-of.ts'

interface Part {
  readonly revision: EightDRevision
  readonly context: ReportContext
}

/** The actions of a kind, how far each is; nothing where there are none. */
export function actionTable(
  kind: ActionKind,
  { revision: { actions }, context }: Part,
): readonly ReportBlock[] {
  const { dateOf, evidenceOf, nameOf, words } = context
  const rows = actions
    .filter(action => action.kind === kind)
    .map(action => [
      [
        `${action.id}${words.colon}${action.text}`,
        ...(action.causeIds?.length ? [`${words.removes}${words.colon}${action.causeIds.join(', ')}`] : []),
        ...(action.withdrawn ? [`${words.withdrawn}${words.colon}${evidenceOf(action.withdrawn)}`] : []),
      ].join('\n'),
      nameOf(action.ownerId),
      action.dueAt === undefined ? words.none : dateOf(action.dueAt),
      evidenceOf(action.proven),
      evidenceOf(action.implemented),
      evidenceOf(action.verified),
    ])
  const { action, due, implemented, owner, proven, verified } = words
  const head = [action, owner, due, proven, implemented, verified]
  return rows.length > 0 ? [{ kind: 'TABLE', caption: words[kind], head, rows }] : []
}

/** The causes, and of each the questions that led to it. */
export function causeTables({ revision: { causes }, context }: Part): readonly ReportBlock[] {
  if (causes.length === 0) return []
  const { evidenceOf, words } = context
  const rows = causes.map(({ id, kind, statement, verified }) => [
    `${id}${words.colon}${statement}`,
    words[kind],
    evidenceOf(verified),
  ])
  return [
    { kind: 'TABLE', caption: words.cause, head: [words.cause, words.kind, words.causeVerified], rows },
    ...causes
      .filter(({ fiveWhys }) => fiveWhys.length > 0)
      .map(({ fiveWhys, id }) => ({
        kind: 'TABLE' as const,
        caption: `${words.fiveWhys}${words.colon}${id}`,
        head: ['', words.question, words.because],
        rows: fiveWhys.map(({ because, why }, index) => [String(index + 1), why, because]),
      })),
  ]
}
