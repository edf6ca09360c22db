import { type Caller, commandEightD, type EightDOrder } from '@clientele/application'
import type { InputFieldMap, InputShapeFromFields } from '@pothos/core'
import { builder } from '../builder.ts'
import { EightD } from './eight-d.ts'
import { eightDRefusal, eightDResult } from './eight-d-refusal.ts'

type Inputs = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]

type Given<Fields extends InputFieldMap> = InputShapeFromFields<Fields> & {
  readonly id: { readonly id: string }
  readonly expectedVersion?: number | null
}

/**
 * Adds a mutation of one 8D: an input that names it and the version that was read, the order it gives, and a result that is
 * the 8D as it stands afterwards or the reason why nothing was done.
 */
export function eightDMutation<Fields extends InputFieldMap>(
  name: string,
  mutation: {
    readonly description: string
    readonly fields: (t: Inputs) => Fields
    readonly order: (input: InputShapeFromFields<Fields>) => EightDOrder
  },
): void {
  const { description, fields, order } = mutation
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}` as const
  const input = builder.inputType(`${type}Input`, {
    description,
    fields: t => ({
      id: t.globalID({ required: true, for: EightD, description: 'Id of the 8D.' }),
      expectedVersion: t.int({
        required: false,
        description: 'The version that was read; null takes the 8D as it stands.',
      }),
      ...fields(t),
    }),
  })
  builder.mutationField(name, t =>
    t.field({
      type: eightDResult(`${type}Result`, 'It was done.'),
      description,
      args: { input: t.arg({ type: input, required: true, description: 'Which 8D, and what about it.' }) },
      resolve: async (_, args, context) => {
        const { input: given } = args as unknown as { readonly input: Given<Fields> }
        const eightDId = given.id.id
        if (given.expectedVersion === undefined) return eightDRefusal(versionMissing, eightDId)
        const target = { eightDId, expectedVersion: given.expectedVersion }
        const done = await context.afterwards((caller: Caller) => commandEightD(caller, target, order(given)))
        return done.ok ? { __typename: `${type}Success`, eightDId } : eightDRefusal(done.error, eightDId)
      },
    }),
  )
}

/** Nobody overwrites what they have not seen without saying so. */
const versionMissing = {
  code: 'INVALID_INPUT',
  faults: [
    { path: ['expectedVersion'], code: 'missing', message: 'Give the version that was read, or null' },
  ],
}
