import { builder } from '../builder.ts'

export interface TotalCountValue {
  readonly value: number
  readonly exact: boolean
}

/** Counting a list stops here: a list of more is as good as endless to a reader, and costs as much to count. */
export const countLimit = 10_000

export const TotalCount = builder.objectRef<TotalCountValue>('TotalCount').implement({
  description: 'How many objects a list has.',
  fields: t => ({
    value: t.exposeInt('value', { description: 'Their number, or where counting stopped.' }),
    exact: t.exposeBoolean('exact', { description: 'False where there are more than `value`.' }),
  }),
})
