import type { IsIsNot as IsIsNotValue, ProblemDescription } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { IsIsNotAspect } from './eight-d-enum.ts'

const IsIsNot = builder.objectRef<IsIsNotValue>('IsIsNot').implement({
  description: 'What a problem is and is not: the comparison from which causes are found.',
  fields: t => ({
    aspect: t.expose('aspect', { type: IsIsNotAspect, description: 'In what they are compared.' }),
    is: t.exposeString('is', { description: 'What it is.' }),
    isNot: t.exposeString('isNot', { description: 'What it might be and is not.' }),
    difference: t.string({
      description: 'What sets the one apart from the other; empty where that is not known.',
      resolve: ({ difference }) => difference ?? '',
    }),
  }),
})

export const Problem = builder.objectRef<ProblemDescription>('EightDProblem').implement({
  description: 'The problem by 5W2H, and what it is and is not.',
  fields: t => ({
    what: t.exposeString('what', { description: 'Object and defect.' }),
    where: t.exposeString('where', { description: 'Place.' }),
    when: t.exposeString('when', { description: 'Time.' }),
    howMany: t.exposeString('howMany', { description: 'How many, of how many.' }),
    who: t.string({ description: 'Who is concerned; may be empty.', resolve: ({ who }) => who ?? '' }),
    why: t.string({ description: 'Why it is a problem; may be empty.', resolve: ({ why }) => why ?? '' }),
    how: t.string({ description: 'How it was noticed; may be empty.', resolve: ({ how }) => how ?? '' }),
    isIsNot: t.field({
      type: [IsIsNot],
      description: 'The comparison, line by line.',
      resolve: ({ isIsNot }) => [...(isIsNot ?? [])],
    }),
  }),
})
