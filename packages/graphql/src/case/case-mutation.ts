import type { Caller } from '@clientele/application'
import type { DomainError, Result } from '@clientele/kernel'
import type { InputFieldMap, InputShapeFromFields } from '@pothos/core'
import { builder } from '../builder.ts'
import { Case } from './case.ts'
import { caseRefusal, caseResult } from './case-refusal.ts'

type Inputs = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]

type Given<Fields extends InputFieldMap> = InputShapeFromFields<Fields> & {
  readonly id: { readonly id: string }
  readonly expectedVersion?: number | null
}

/**
 * Adds a mutation of one case: an input that names it and the version that was read, the command it calls, and a result
 * that is the case as it stands afterwards or the reason why nothing was done.
 */
export function caseMutation<Fields extends InputFieldMap>(
  name: string,
  mutation: {
    readonly description: string
    readonly fields: (t: Inputs) => Fields
    readonly run: (
      caller: Caller,
      target: { readonly caseId: string; readonly expectedVersion: number | null },
      input: InputShapeFromFields<Fields>,
    ) => Promise<Result<unknown, DomainError>>
  },
): void {
  const { description, fields, run } = mutation
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}` as const
  const input = builder.inputType(`${type}Input`, {
    description,
    fields: t => ({
      id: t.globalID({ required: true, for: Case, description: 'Id of the case.' }),
      expectedVersion: t.int({
        required: false,
        description: 'The version that was read; null takes the case as it stands.',
      }),
      ...fields(t),
    }),
  })
  builder.mutationField(name, t =>
    t.field({
      type: caseResult(`${type}Result`, 'It was done.'),
      description,
      args: { input: t.arg({ type: input, required: true, description: 'Which case, and what about it.' }) },
      resolve: async (_, args, context) => {
        const { input: given } = args as unknown as { readonly input: Given<Fields> }
        const caseId = given.id.id
        const target = { caseId, expectedVersion: given.expectedVersion ?? null }
        const done = await context.afterwards(caller => run(caller, target, given))
        return done.ok ? { __typename: `${type}Success`, caseId } : caseRefusal(done.error, caseId)
      },
    }),
  )
}
