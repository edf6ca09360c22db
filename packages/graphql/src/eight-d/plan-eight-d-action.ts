import { builder } from '../builder.ts'
import { User } from '../tenant/tenant.ts'
import { ActionKind } from './eight-d-enum.ts'
import { eightDMutation } from './eight-d-mutation.ts'

const EightDActionInput = builder.inputType('EightDActionInput', {
  description: 'An action as somebody plans it.',
  fields: t => ({
    id: t.string({
      description:
        'What a planned action is called, e.g. `A1`, to plan it anew; a new action where it is absent.',
    }),
    kind: t.field({ type: ActionKind, required: true, description: 'What it is for.' }),
    text: t.string({ required: true, description: 'What is to be done.' }),
    ownerId: t.globalID({ required: true, for: User, description: 'Who sees to it.' }),
    dueAt: t.field({ type: 'DateTime', description: 'By when.' }),
    causeIds: t.stringList({ description: 'The causes that a corrective action removes, e.g. `C1`.' }),
  }),
})

eightDMutation('planEightDAction', {
  description: 'D3, D5 or D7 by its kind: plans an action, or plans it anew as long as it is not in place.',
  fields: t => ({
    action: t.field({ type: EightDActionInput, required: true, description: 'The action.' }),
  }),
  order: ({ action: { causeIds, dueAt, id, ownerId, ...action } }) => ({
    type: 'PLAN_ACTION',
    action: {
      ...action,
      ownerId: ownerId.id,
      dueAt: dueAt?.epochMilliseconds,
      causeIds: causeIds ?? undefined,
      ...(id != null && { id }),
    },
  }),
})
