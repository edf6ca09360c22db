import type { Caller, ChangeDutyError, DutyTarget } from '@clientele/application'
import type { Result } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { missingVersion } from '../error/missing-version.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { User } from '../tenant/tenant.ts'
import { dutyRefusal, dutyRefusals, type OfRole } from './duty-refusal.ts'
import { DutyRole, dutyRoleOf } from './duty-role.ts'

/**
 * Adds a mutation of who holds a role: an input that names role, person and the version that was read, the command it calls,
 * and a result that is the role as it stands afterwards or the reason why nothing was done. Answers the type of the success,
 * for what else it tells.
 */
export function dutyMutation<Done extends object>(
  name: 'giveDuty' | 'takeDuty',
  mutation: {
    readonly description: string
    /** Of the input. */
    readonly asked: string
    /** Of the success. */
    readonly done: string
    readonly run: (caller: Caller, target: DutyTarget) => Promise<Result<Done | undefined, ChangeDutyError>>
  },
) {
  const { asked, description, done, run } = mutation
  const type = name === 'giveDuty' ? 'GiveDuty' : 'TakeDuty'
  const success = builder.objectRef<Member & OfRole & Done>(`${type}Success`)
  success.implement({
    description: done,
    fields: t => ({
      role: t.field({
        type: DutyRole,
        description: 'As it stands now.',
        resolve: ({ role }, _, context) => dutyRoleOf(context, role),
      }),
    }),
  })
  const input = builder.inputType(`${type}Input`, {
    description: asked,
    fields: t => ({
      role: t.string({ required: true, description: 'Code of the role.' }),
      userId: t.globalID({ required: true, for: User, description: 'The person.' }),
      expectedVersion: t.int({
        description: 'The version of the role that was read; null changes it as it stands.',
      }),
    }),
  })
  builder.mutationField(name, t =>
    t.field({
      type: resultUnion(`${type}Result`, [success, ...dutyRefusals]),
      description,
      args: { input: t.arg({ type: input, required: true, description: 'Who, and which role.' }) },
      resolve: async (_, args, context) => {
        const { expectedVersion, role, userId } = args.input
        if (expectedVersion === undefined) return missingVersion
        const changed = await context.afterwards(caller =>
          run(caller, { role, userId: userId.id, expectedVersion }),
        )
        return changed.ok
          ? { __typename: `${type}Success`, role, ...changed.value }
          : dutyRefusal(changed.error)
      },
    }),
  )
  return success
}
