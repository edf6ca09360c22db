import { builder } from '../builder.ts'
import { type AnyInput, comparisons, type Inputs, type Operand } from './operator-field.ts'

/** An input of operators, of which every one that is given must hold. */
export function conditionInput(name: string, asked: string, fields: (t: Inputs) => object): AnyInput {
  return builder.inputType(name, {
    description: `What is asked of ${asked}. Every operator that is given must hold.`,
    fields: t => ({
      ...fields(t),
      known: t.boolean({
        description: 'Whether it is known at all; what is not known satisfies no other operator.',
      }),
    }),
  })
}

/** The types of a comparison with one value, and with all from one to another. */
export function operandOf(name: string, type: Operand['type']): Operand {
  const range = builder.inputType(name, {
    description: 'From one to another, both included.',
    fields: t => ({
      from: t.field({ type, required: true, description: 'The first.' }),
      to: t.field({ type, required: true, description: 'The last.' }),
    }),
  })
  return { type, range }
}

/** What numbers and amounts are compared with. */
export const numberOperand = operandOf('NumberRange', 'Float')
export const amountOperand = operandOf('AmountRange', 'Decimal')

export const NumberCondition = conditionInput('NumberCondition', 'a number', t =>
  comparisons(t, numberOperand),
)
export const AmountCondition = conditionInput(
  'AmountCondition',
  'an amount, in the major unit of its currency',
  t => comparisons(t, amountOperand),
)
