import { takeDuty } from '@clientele/application'
import { dutyMutation } from './duty-mutation.ts'

dutyMutation('takeDuty', {
  description:
    'Takes a role of the ladders from a person. The last one may go too: `ladderGaps` then says which levels call nobody.',
  asked: 'Who is to hold which role no more.',
  done: 'The person holds the role no more.',
  run: takeDuty,
})
