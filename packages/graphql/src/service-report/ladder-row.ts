import type { BreachCount, LadderLevelTime, RiseCount, ServiceReport } from '@clientele/application'
import { breachCauses, slaClocks } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { BreachCause, ClockName } from '../case/case-enum.ts'
import { nameIn } from '../case/named.ts'
import type { Locale } from '../message/locale.ts'
import { riseCauseMessage } from '../message/rise-cause-message.ts'
import { WorkingSpread } from './working-spread.ts'

/** A row of a report, and the report with the ladders that the row speaks of. */
export interface ReportRow<Row> {
  readonly row: Row
  readonly report: ServiceReport
}

export const BreachCountType = builder.objectRef<BreachCount>('BreachCount').implement({
  description: 'How often a promise broke while cases stood on a level.',
  fields: t => ({
    level: t.exposeInt('level', {
      description: 'The level of the case’s ladder, 1 for the first; 0 before that, or on no ladder.',
    }),
    clock: t.expose('clock', { type: ClockName, description: 'What was promised.' }),
    clockLabel: t.string({
      description: "What was promised, in the caller's language.",
      resolve: ({ clock }, _, { locale }) => nameIn(slaClocks, { code: clock, locale }),
    }),
    cause: t.expose('cause', { type: BreachCause, description: 'What it broke on.' }),
    causeLabel: t.string({
      description: "What it broke on, in the caller's language.",
      resolve: ({ cause }, _, { locale }) => nameIn(breachCauses, { code: cause, locale }),
    }),
    count: t.exposeInt('count', { description: 'Rounds of the clock.' }),
    caseCount: t.exposeInt('cases', {
      description: 'The cases of these rounds: those with such a record among their `breaches`.',
    }),
  }),
})

export const RiseCountType = builder.objectRef<ReportRow<RiseCount>>('RiseCount').implement({
  description: 'How often cases rose to a level of a ladder, and why.',
  fields: t => ({
    ladder: t.string({ description: 'Code of the ladder.', resolve: ({ row }) => row.ladder }),
    ladderLabel: t.string({
      description: "The ladder, in the caller's language.",
      resolve: (row, _, { locale }) => ladderName(row, locale),
    }),
    level: t.int({ description: '1 for the first.', resolve: ({ row }) => row.level }),
    levelLabel: t.string({
      description: "The level, in the caller's language.",
      resolve: (row, _, { locale }) => levelName(row, locale),
    }),
    cause: t.string({
      description: 'Stable code of the reason, e.g. `CLOCK_BREACHED`.',
      resolve: ({ row }) => row.cause,
    }),
    causeLabel: t.string({
      description: "The reason, in the caller's language.",
      resolve: ({ row }, _, { locale }) => riseCauseMessage(row.cause, locale),
    }),
    count: t.int({ description: 'How often.', resolve: ({ row }) => row.count }),
  }),
})

export const LevelTimeType = builder.objectRef<ReportRow<LadderLevelTime>>('LevelTime').implement({
  description: 'The working time that cases spend on a level of a ladder.',
  fields: t => ({
    ladder: t.string({ description: 'Code of the ladder.', resolve: ({ row }) => row.ladder }),
    ladderLabel: t.string({
      description: "The ladder, in the caller's language.",
      resolve: (row, _, { locale }) => ladderName(row, locale),
    }),
    level: t.int({ description: '1 for the first.', resolve: ({ row }) => row.level }),
    levelLabel: t.string({
      description: "The level, in the caller's language.",
      resolve: (row, _, { locale }) => levelName(row, locale),
    }),
    stillThere: t.int({
      description: 'Cases that are there now; their time so far is part of the figures.',
      resolve: ({ row }) => row.stillThere,
    }),
    time: t.field({ type: WorkingSpread, description: 'How long.', resolve: ({ row }) => row }),
  }),
})

type OnLadder = ReportRow<{ readonly ladder: string; readonly level: number }>

function ladderName({ row, report }: OnLadder, locale: Locale): string {
  return report.policies.ladders.get(row.ladder)?.policy.name[locale] ?? row.ladder
}

/** A ladder that was edited since may have fewer levels; then the number is all there is to say. */
function levelName({ row, report }: OnLadder, locale: Locale): string {
  const level = report.policies.ladders.get(row.ladder)?.policy.levels[row.level - 1]
  return level?.name[locale] ?? String(row.level)
}
