import { openEightD } from '@clientele/application'
import { builder } from '../builder.ts'
import { Case } from '../case/case.ts'
import { eightDRefusal, eightDResult } from './eight-d-refusal.ts'

const OpenEightDInput = builder.inputType('OpenEightDInput', {
  description: 'A problem whose cause is to be found and removed.',
  fields: t => ({
    title: t.string({
      required: true,
      description: 'What the problem is called, in one line of at most 200 characters.',
    }),
    symptom: t.string({ required: true, description: 'What was seen.' }),
    caseIds: t.globalIDList({
      required: true,
      for: Case,
      description: 'Ids of the cases in which it shows itself, at least one.',
    }),
  }),
})

builder.mutationField('openEightD', t =>
  t.field({
    type: eightDResult('OpenEightDResult', 'The 8D is open.'),
    description: 'Opens an 8D for the problem of one or more cases; its clocks run from now on.',
    args: { input: t.arg({ type: OpenEightDInput, required: true, description: 'What the problem is.' }) },
    resolve: async (_, { input }, context) => {
      const { caseIds, symptom, title } = input
      const opened = await context.afterwards(caller =>
        openEightD(caller, { title, symptom, caseIds: caseIds.map(({ id }) => id) }),
      )
      if (opened.ok) return { __typename: 'OpenEightDSuccess', eightDId: opened.value }
      return eightDRefusal(opened.error, '')
    },
  }),
)
