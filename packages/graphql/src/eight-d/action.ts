import type { StandingEightD } from '@clientele/application'
import type { CorrectiveAction } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { keyOf } from '../stamp.ts'
import { User } from '../tenant/tenant.ts'
import { ActionKind } from './eight-d-enum.ts'
import { Evidence } from './evidence.ts'

/** Whatever is said of a step; only whether it may be taken is asked. */
const evidence = '…'

/** An action, and the 8D in which it is worked on; undefined in a revision that is over. */
export interface ActionOf extends CorrectiveAction {
  readonly eightD: StandingEightD | undefined
}

export const Action = builder.objectRef<ActionOf>('EightDAction').implement({
  description: 'An action of an 8D and how far it is.',
  fields: t => ({
    id: t.exposeString('id', { description: 'What it is called within the 8D, e.g. `A1`.' }),
    kind: t.expose('kind', { type: ActionKind, description: 'What it is for.' }),
    text: t.exposeString('text', { description: 'What is done.' }),
    owner: t.prismaField({
      type: User,
      description: 'Who sees to it.',
      resolve: (query, { ownerId }, _, context) =>
        context.tx.user.findUniqueOrThrow({ ...query, where: keyOf(ownerId, context) }),
    }),
    dueAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'By when, where that was said.',
      resolve: ({ dueAt }) => (dueAt === undefined ? null : new Date(dueAt)),
    }),
    causeIds: t.stringList({
      description: 'The causes that a corrective action removes, e.g. `C1`.',
      resolve: ({ causeIds }) => [...(causeIds ?? [])],
    }),
    proven: t.field({
      type: Evidence,
      nullable: true,
      description: 'A trial showed that it will work; null while none did.',
      resolve: ({ proven }) => proven ?? null,
    }),
    implemented: t.field({
      type: Evidence,
      nullable: true,
      description: 'It is in place; null while it is not.',
      resolve: ({ implemented }) => implemented ?? null,
    }),
    verified: t.field({
      type: Evidence,
      nullable: true,
      description: 'It works in place; null while that is not known.',
      resolve: ({ verified }) => verified ?? null,
    }),
    withdrawn: t.field({
      type: Evidence,
      nullable: true,
      description: 'Why it was given up; null where it stands.',
      resolve: ({ withdrawn }) => withdrawn ?? null,
    }),
    viewerCanPlanAnew: t.boolean({
      description: 'Whether the viewer may change what is planned.',
      resolve: ({ eightD, ...action }) =>
        eightD?.allows({ type: 'PLAN_ACTION', action: { ...action, dueAt: undefined } }) ?? false,
    }),
    viewerCanProve: t.boolean({
      description: 'Whether the viewer may say that it will work.',
      resolve: ({ eightD, id }) => eightD?.allows({ type: 'PROVE_ACTION', actionId: id, evidence }) ?? false,
    }),
    viewerCanImplement: t.boolean({
      description: 'Whether the viewer may say that it is in place.',
      resolve: ({ eightD, id }) =>
        eightD?.allows({ type: 'IMPLEMENT_ACTION', actionId: id, evidence }) ?? false,
    }),
    viewerCanVerify: t.boolean({
      description: 'Whether the viewer may say that it works in place.',
      resolve: ({ eightD, id }) => eightD?.allows({ type: 'VERIFY_ACTION', actionId: id, evidence }) ?? false,
    }),
    viewerCanWithdraw: t.boolean({
      description: 'Whether the viewer may give it up.',
      resolve: ({ eightD, id }) =>
        eightD?.allows({ type: 'WITHDRAW_ACTION', actionId: id, reason: evidence }) ?? false,
    }),
  }),
})
