import { builder } from '../builder.ts'
import { IsIsNotAspect } from './eight-d-enum.ts'
import { eightDMutation } from './eight-d-mutation.ts'

const IsIsNotInput = builder.inputType('IsIsNotInput', {
  description: 'What a problem is and is not, in one respect.',
  fields: t => ({
    aspect: t.field({ type: IsIsNotAspect, required: true, description: 'In what they are compared.' }),
    is: t.string({ required: true, description: 'What it is.' }),
    isNot: t.string({ required: true, description: 'What it might be and is not.' }),
    difference: t.string({ description: 'What sets the one apart from the other.' }),
  }),
})

const EightDProblemInput = builder.inputType('EightDProblemInput', {
  description: 'The problem by 5W2H, and what it is and is not.',
  fields: t => ({
    what: t.string({ required: true, description: 'Object and defect.' }),
    where: t.string({ required: true, description: 'Place.' }),
    when: t.string({ required: true, description: 'Time.' }),
    howMany: t.string({ required: true, description: 'How many, of how many.' }),
    who: t.string({ description: 'Who is concerned.' }),
    why: t.string({ description: 'Why it is a problem.' }),
    how: t.string({ description: 'How it was noticed.' }),
    isIsNot: t.field({ type: [IsIsNotInput], description: 'The comparison, line by line.' }),
  }),
})

eightDMutation('describeEightDProblem', {
  description: 'D2: describes the problem.',
  fields: t => ({
    problem: t.field({ type: EightDProblemInput, required: true, description: 'The whole description.' }),
  }),
  order: ({ problem: { how, isIsNot, who, why, ...problem } }) => ({
    type: 'DESCRIBE_PROBLEM',
    problem: {
      ...problem,
      ...{ who: who ?? undefined, why: why ?? undefined, how: how ?? undefined },
      isIsNot: isIsNot?.map(line => ({ ...line, difference: line.difference ?? undefined })),
    },
  }),
})
