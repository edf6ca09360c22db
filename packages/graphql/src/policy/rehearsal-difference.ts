import type { RehearsedDifference } from '@clientele/application'
import { type CaseClock, type caseFacts, type LadderPolicy, slaClocks } from '@clientele/escalation'
import type { Reason as ReasonValue } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { Case } from '../case/case.ts'
import { Clock } from '../case/case-clock.ts'
import { ClockName } from '../case/case-enum.ts'
import { nameIn } from '../case/named.ts'
import { clockDifferenceMessage } from '../message/clock-difference-message.ts'
import { ladderDifferenceMessage } from '../message/ladder-difference-message.ts'
import { keyOf } from '../stamp.ts'

type ClockDifference = NonNullable<RehearsedDifference['clocks']>['clocks'][number]

const ClockDifferenceObject = builder.objectRef<ClockDifference>('RehearsedClock').implement({
  description: 'A clock that a draft would have shown otherwise.',
  fields: t => ({
    clock: t.expose('clock', { type: ClockName, description: 'What is owed.' }),
    label: t.string({
      description: "What is owed, in the caller's language.",
      resolve: ({ clock }, _, { locale }) => nameIn(slaClocks, { code: clock, locale }),
    }),
    current: t.field({
      type: Clock,
      nullable: true,
      description: 'By what holds now; null where it owes no such thing.',
      resolve: ({ current }) => current ?? null,
    }),
    draft: t.field({
      type: Clock,
      nullable: true,
      description: 'By the draft; null where it owes no such thing.',
      resolve: ({ draft }) => draft ?? null,
    }),
    isBreachedByDraftOnly: t.boolean({
      description: 'Whether it would have been late by the draft, and was not by what holds now.',
      resolve: ({ current, draft }) => isBreached(draft) && !isBreached(current),
    }),
    isBreachedByCurrentOnly: t.boolean({
      description: 'Whether it was late by what holds now, and would not have been by the draft.',
      resolve: ({ current, draft }) => isBreached(current) && !isBreached(draft),
    }),
    why: t.string({
      description: "What of the draft makes the difference, in the caller's language.",
      resolve: (difference, _, { locale }) => clockDifferenceMessage(difference, locale),
    }),
  }),
})

const EscalationDifference = builder
  .objectRef<{ readonly reason: ReasonValue; readonly ladders: readonly LadderPolicy<typeof caseFacts>[] }>(
    'RehearsedEscalation',
  )
  .implement({
    description: 'Something about the rise of a case that a draft would have made otherwise.',
    fields: t => ({
      code: t.string({
        description: 'Stable; what programs compare, e.g. `REACHED_SOONER`.',
        resolve: ({ reason }) => reason.code,
      }),
      message: t.string({
        description: "What would have been otherwise, in the caller's language.",
        resolve: ({ reason, ladders }, _, { locale }) => ladderDifferenceMessage(reason, { ladders, locale }),
      }),
      params: t.field({
        type: 'JSON',
        description: 'The level, and by how much or when.',
        resolve: ({ reason }) => reason.params,
      }),
    }),
  })

export const RehearsedCase = builder
  .objectRef<RehearsedDifference & { readonly ladders: readonly LadderPolicy<typeof caseFacts>[] }>(
    'RehearsedCase',
  )
  .implement({
    description: 'A case for which a draft would have made a difference.',
    fields: t => ({
      number: t.string({
        description: 'What people say, e.g. `S-000012`.',
        resolve: ({ number }) => `S-${String(number).padStart(6, '0')}`,
      }),
      subject: t.exposeString('subject', { description: 'What it is about.' }),
      case: t.prismaField({
        type: Case,
        description: 'The case as it stands.',
        resolve: (query, { caseId }, _, context) =>
          context.tx.case.findUniqueOrThrow({ ...query, where: keyOf(caseId, context) }),
      }),
      currentPolicy: t.string({
        nullable: true,
        description: 'Code of the SLA policy that holds for it now; null where its clocks show the same.',
        resolve: ({ clocks }) => clocks?.policy.current ?? null,
      }),
      draftPolicy: t.string({
        nullable: true,
        description: 'Code of the SLA policy that would have held by the draft.',
        resolve: ({ clocks }) => clocks?.policy.draft ?? null,
      }),
      clocks: t.field({
        type: [ClockDifferenceObject],
        description: 'The clocks that would have shown something else.',
        resolve: ({ clocks }) => [...(clocks?.clocks ?? [])],
      }),
      escalation: t.field({
        type: [EscalationDifference],
        description: 'How it would have risen otherwise.',
        resolve: ({ rise, ladders }) => (rise?.differences ?? []).map(reason => ({ reason, ladders })),
      }),
    }),
  })

export function isBreached(clock: CaseClock | undefined): boolean {
  return clock?.status === 'BREACHED'
}
