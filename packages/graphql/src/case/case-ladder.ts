import type { CaseStanding } from '@clientele/application'
import { builder } from '../builder.ts'
import { keyOf } from '../stamp.ts'
import { User } from '../tenant/tenant.ts'
import { LadderCallType } from './case-ladder-call.ts'
import { LadderStep } from './case-ladder-step.ts'
import { standingOf } from './standing-of.ts'

const Ladder = builder.objectRef<CaseStanding>('CaseLadder').implement({
  description: 'The ladder a case rises on when it is not dealt with in time.',
  fields: t => ({
    code: t.string({
      description: 'Stable code of the ladder.',
      resolve: ({ ladder }) => ladder?.code ?? '',
    }),
    name: t.string({
      description: "The ladder, in the caller's language.",
      resolve: ({ ladder }, _, { locale }) => ladder?.name[locale] ?? '',
    }),
    steps: t.field({
      type: [LadderStep],
      description: 'Its levels, from the first to the top.',
      resolve: standing =>
        (standing.ladder?.levels ?? []).map((level, place) => ({ level, place, standing })),
    }),
    isAcknowledged: t.boolean({
      description: 'Whether somebody has the case in hand at the level where it stands.',
      resolve: ({ rise }) => rise?.acknowledged !== undefined,
    }),
    acknowledgedBy: t.prismaField({
      type: User,
      nullable: true,
      description: 'Who has it in hand, or silenced the calls; null where nobody did.',
      resolve: (query, { rise }, _, context) =>
        rise?.acknowledged === undefined
          ? null
          : context.tx.user.findUnique({ ...query, where: keyOf(rise.acknowledged.by, context) }),
    }),
    acknowledgedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when somebody has it in hand, or the calls are silenced.',
      resolve: ({ rise }) => dateOf(rise?.acknowledged?.at),
    }),
    acknowledgedUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the calls begin again unless something happens first; null where they do not.',
      resolve: ({ rise }) => dateOf(rise?.acknowledged?.lapsesAt),
    }),
    isSnoozed: t.boolean({
      description: 'Whether the calls are only silenced, and nobody has the case in hand.',
      resolve: ({ rise }) => rise?.acknowledged?.isSnooze ?? false,
    }),
    calls: t.field({
      type: [LadderCallType],
      description: 'Who was called to act, the latest call first.',
      resolve: ({ calls, ladder }) =>
        calls.map(call => ({
          ...call,
          levelName: ladder?.levels.find(({ id }) => id === call.level)?.name,
        })),
    }),
    isExhausted: t.boolean({
      description: 'Whether the top was reached and nobody there has acknowledged: the final flag.',
      resolve: ({ rise }) => rise?.isExhausted ?? false,
    }),
    viewerCanAcknowledge: t.boolean({
      description: 'Whether the viewer may say “I have it”.',
      resolve: ({ rise }) => isCalling(rise),
    }),
    viewerCanSnooze: t.boolean({
      description: 'Whether the viewer may silence the calls for a while: somebody is being called.',
      resolve: ({ rise }) => isCalling(rise),
    }),
    viewerCanEscalate: t.boolean({
      description: 'Whether the viewer may ask for a higher level.',
      resolve: ({ ladder, rise }) =>
        rise?.status === 'RUNNING' &&
        (ladder?.levels ?? [])
          .slice(rise.place + 1)
          .some(({ triggers }) => triggers.some(({ on }) => on === 'MANUAL')),
    }),
  }),
})

builder.prismaObjectField('Case', 'ladder', t =>
  t.field({
    type: Ladder,
    nullable: true,
    description: 'The ladder it rises on; null where none holds for it.',
    resolve: async ({ id }, _, context) => {
      const standing = await standingOf(context, id)
      return standing.ladder ? standing : null
    },
  }),
)

/** Whether a level was reached and nobody has the case in hand there. */
function isCalling(rise: CaseStanding['rise']): boolean {
  if (rise?.status !== 'RUNNING' || rise.level === undefined) return false
  return rise.acknowledged === undefined || rise.acknowledged.isSnooze
}

function dateOf(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at)
}
