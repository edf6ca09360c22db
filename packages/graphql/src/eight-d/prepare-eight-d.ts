import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('prepareEightD', {
  description: 'D0: writes down what was seen and what was done at once.',
  fields: t => ({
    symptom: t.string({ required: true, description: 'What was seen.' }),
    emergencyResponse: t.string({
      required: true,
      description: 'What was done at once, before any analysis; may be empty.',
    }),
  }),
  order: ({ emergencyResponse, symptom }) => ({ type: 'PREPARE', symptom, emergencyResponse }),
})
