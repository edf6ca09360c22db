import { type LadderGap as Gap, ladderGaps, questionsOf } from '@clientele/application'
import { builder } from '../builder.ts'
import { caseUseMessage } from '../message/case-use-message.ts'
import { stampOf } from '../stamp.ts'
import { DutyRole } from './duty-role.ts'

const LadderGapOutcome = builder.enumType('LadderGapOutcome', {
  description: 'What becomes of a case that comes to a level which calls nobody.',
  values: {
    HOLD: { description: 'Its call waits until somebody holds a role of the level.' },
    NEXT_LEVEL: { description: 'It goes on to the level above at once.' },
  },
})

const LadderGap = builder.objectRef<Gap>('LadderGap').implement({
  description: 'A level of a ladder that would call nobody: none of its roles is held.',
  fields: t => ({
    ladderCode: t.exposeString('ladderCode', { description: 'Code of the ladder.' }),
    ladderName: t.string({
      description: "Name of the ladder, in the caller's language.",
      resolve: ({ ladderName }, _, { locale }) => ladderName[locale],
    }),
    cases: t.stringList({
      description:
        "Which cases rise on the ladder, in the caller's language; none where only those are on it that began there before the choices were changed.",
      resolve: ({ uses }, _, { locale }) => uses.map(use => caseUseMessage(use, locale)),
    }),
    level: t.exposeInt('level', { description: 'Position of the level, 1 for the first.' }),
    levelName: t.string({
      description: "Name of the level, in the caller's language.",
      resolve: ({ levelName }, _, { locale }) => levelName[locale],
    }),
    roles: t.field({
      type: [DutyRole],
      description: 'The roles that would have to act there; any one of them is enough.',
      resolve: ({ roles }) => [...roles],
    }),
    outcome: t.expose('outcome', {
      type: LadderGapOutcome,
      description: 'What becomes of a case that comes to it.',
    }),
    heldCaseCount: t.exposeInt('heldCases', { description: 'How many cases wait there now.' }),
  }),
})

builder.queryField('ladderGaps', t =>
  t.field({
    type: [LadderGap],
    description: 'Every level that would call nobody, on the ladders that cases rise on.',
    resolve: async (_, __, context) => [
      ...(await ladderGaps(questionsOf(context.tx), stampOf(context).tenantId)),
    ],
  }),
)
