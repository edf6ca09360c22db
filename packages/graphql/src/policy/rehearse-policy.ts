import { type PolicyRehearsal, questionsOf, rehearsePolicy } from '@clientele/application'
import type { caseFacts, LadderPolicy } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { invalidArgument } from '../error/refusal.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { stampOf } from '../stamp.ts'
import { InvalidPolicyError } from './policy-fault.ts'
import { PolicyDraftInput } from './policy-kind.ts'
import { isBreached, RehearsedCase } from './rehearsal-difference.ts'

interface Rehearsed extends PolicyRehearsal {
  readonly ladders: readonly LadderPolicy<typeof caseFacts>[]
}

const Rehearsal = builder.objectRef<Member & Rehearsed>('PolicyRehearsal').implement({
  description: 'What a draft would have made of the cases of the last days, beside what holds now.',
  fields: t => ({
    from: t.field({
      type: 'DateTime',
      description: 'Cases that were opened from then on were looked at.',
      resolve: ({ from }) => new Date(from),
    }),
    to: t.field({ type: 'DateTime', description: 'Up to when.', resolve: ({ to }) => new Date(to) }),
    caseCount: t.int({ description: 'Cases that were looked at.', resolve: ({ cases }) => cases }),
    isCut: t.exposeBoolean('isCut', {
      description: 'Whether there were more cases, of which only the newest were looked at.',
    }),
    differentCount: t.int({
      description: 'Cases for which the draft makes a difference.',
      resolve: ({ differences }) => differences.length,
    }),
    dueOtherwiseCount: t.int({
      description: 'Cases with a clock that would have been due at another time, or not at all.',
      resolve: ({ differences }) =>
        differences.filter(({ clocks }) =>
          clocks?.clocks.some(({ current, draft }) => current?.dueAt !== draft?.dueAt),
        ).length,
    }),
    escalatedOtherwiseCount: t.int({
      description: 'Cases that would have risen on their ladder otherwise.',
      resolve: ({ differences }) => differences.filter(({ rise }) => rise !== undefined).length,
    }),
    breachedByCurrentCount: t.int({
      description: 'Cases that were late by what holds now.',
      resolve: ({ breached }) => breached.current,
    }),
    breachedByDraftCount: t.int({
      description: 'Cases that would have been late by the draft.',
      resolve: ({ breached }) => breached.draft,
    }),
    cases: t.field({
      type: [RehearsedCase],
      description: 'The cases for which the draft makes a difference: those late by one side only first.',
      args: { first: t.arg.int({ required: true, defaultValue: 50, description: 'How many, 1 to 200.' }) },
      resolve: ({ differences, ladders }, { first }) => {
        if (first < 1 || first > 200) throw invalidArgument('first', 'is 1 to 200')
        return differences
          .toSorted((one, other) => weightOf(one) - weightOf(other))
          .slice(0, first)
          .map(difference => ({ ...difference, ladders }))
      },
    }),
  }),
})

function weightOf({ clocks, rise }: PolicyRehearsal['differences'][number]): number {
  const turns = clocks?.clocks.some(({ current, draft }) => isBreached(current) !== isBreached(draft))
  if (turns) return 0
  return rise ? 1 : 2
}

const mostDays = 366
const mostCases = 2_000

builder.queryField('rehearsePolicy', t =>
  t.field({
    type: resultUnion('RehearsePolicyResult', [Rehearsal, InvalidPolicyError]),
    description:
      'Runs the cases of the last days through a draft beside what holds now, with the people who hold the roles today. Nothing is stored.',
    args: {
      draft: t.arg({ type: PolicyDraftInput, required: true, description: 'The draft.' }),
      days: t.arg.int({ required: true, defaultValue: 30, description: 'How many days back, 1 to 366.' }),
      mostCases: t.arg.int({
        required: true,
        defaultValue: 500,
        description: 'So many cases at most, the newest; 1 to 2,000.',
      }),
    },
    resolve: async (_, { draft, days, mostCases: most }, context) => {
      if (days < 1 || days > mostDays) throw invalidArgument('days', `is 1 to ${mostDays}`)
      if (most < 1 || most > mostCases) throw invalidArgument('mostCases', `is 1 to ${mostCases}`)
      const { tenantId } = stampOf(context)
      const { kind, code, document } = draft
      const question = { kind, code, document, days, mostCases: most }
      const done = await rehearsePolicy(questionsOf(context.tx), tenantId, question)
      return done.ok
        ? { __typename: 'PolicyRehearsal', ...done.value }
        : ({ __typename: 'InvalidPolicyError', ...done.error } as Member)
    },
  }),
)
