import { type GivenDuty, giveDuty } from '@clientele/application'
import { builder } from '../builder.ts'
import { dutyMutation } from './duty-mutation.ts'

const GiveDutySuccess = dutyMutation<GivenDuty>('giveDuty', {
  description: 'Gives a person a role of the ladders, beside whoever holds it already.',
  asked: 'Who is to hold which role.',
  done: 'The person holds the role from now on.',
  run: giveDuty,
})

builder.objectField(GiveDutySuccess, 'wokenCaseCount', t =>
  t.exposeInt('wokenCases', {
    description:
      'How many cases waited for somebody to come; they are looked at anew at once, and call the person where it was this role.',
  }),
)
