import type { FieldFact } from '@clientele/rules'
import { builder } from '../builder.ts'
import { AmountCondition, conditionInput, NumberCondition, operandOf } from './condition-input.ts'
import { type AnyInput, type Inputs, moments } from './operator-field.ts'

const LeapDay = builder.enumType('LeapDay', {
  description: 'On which day the 29th of February returns in a year that has none.',
  values: {
    FEB_28: { description: 'On the 28th of February.' },
    MAR_1: { description: 'On the 1st of March.' },
  },
})

const AnniversaryWithin = builder.inputType('AnniversaryWithin', {
  description: 'How near the next yearly return of a day is.',
  fields: t => ({
    days: t.int({ required: true, description: 'At most so many days ahead, 0 (today) to 180.' }),
    leapDay: t.field({
      type: LeapDay,
      required: true,
      defaultValue: 'FEB_28',
      description: 'When the 29th of February returns.',
    }),
  }),
})

const returning = (t: Inputs) => ({
  anniversaryWithin: t.field({
    type: AnniversaryWithin,
    description: 'Its next yearly return is today or so many days ahead.',
  }),
})

/** What can be asked of facts that are neither codes nor ids. */
export const valueConditions: Readonly<Record<Exclude<FieldFact['type'], 'oneOf'>, AnyInput>> = {
  number: NumberCondition,
  money: AmountCondition,
  text: conditionInput('TextCondition', 'a text; letter case and full or half width do not matter', t => ({
    is: t.string({ description: 'It is this.' }),
    in: t.stringList({ description: 'It is one of these.' }),
    contains: t.string({ description: 'It has this somewhere.' }),
    startsWith: t.string({ description: 'It begins with this.' }),
    endsWith: t.string({ description: 'It ends with this.' }),
  })),
  boolean: conditionInput('BooleanCondition', 'a yes or no', t => ({
    is: t.boolean({ description: 'It is so, or it is not.' }),
  })),
  day: conditionInput('DayCondition', 'a calendar day', t => ({
    is: t.field({ type: 'Date', description: 'It is this day.' }),
    in: t.field({ type: ['Date'], description: 'It is one of these days.' }),
    ...moments(t, operandOf('DayRange', 'Date')),
    ...returning(t),
  })),
  instant: conditionInput('InstantCondition', 'a point in time', t => ({
    ...moments(t, operandOf('InstantRange', 'DateTime')),
    ...returning(t),
  })),
  textSet: conditionInput('TextSetCondition', 'a set of codes', t => ({
    hasAny: t.stringList({ description: 'It holds one of these.' }),
    hasAll: t.stringList({ description: 'It holds all of these.' }),
  })),
}
