import type { StandingEightD } from '@clientele/application'
import type { RootCause as RootCauseValue, Why as WhyValue } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { CauseKind } from './eight-d-enum.ts'
import { Evidence } from './evidence.ts'

const Why = builder.objectRef<WhyValue>('FiveWhysStep').implement({
  description: 'One step from the problem to its cause.',
  fields: t => ({
    why: t.exposeString('why', { description: 'The question.' }),
    because: t.exposeString('because', { description: 'The answer, which the next question is about.' }),
  }),
})

/** A cause, and the 8D in which it is worked on; undefined in a revision that is over. */
export interface CauseOf extends RootCauseValue {
  readonly eightD: StandingEightD | undefined
}

export const RootCause = builder.objectRef<CauseOf>('EightDCause').implement({
  description: 'A stated cause, and the proof that it is the root.',
  fields: t => ({
    id: t.exposeString('id', { description: 'What it is called within the 8D, e.g. `C1`.' }),
    kind: t.expose('kind', { type: CauseKind, description: 'Which question it answers.' }),
    statement: t.exposeString('statement', { description: 'The cause.' }),
    fiveWhys: t.field({
      type: [Why],
      description: 'The chain from the problem to the cause; five steps as a rule, and as many as it takes.',
      resolve: ({ fiveWhys }) => [...fiveWhys],
    }),
    verified: t.field({
      type: Evidence,
      nullable: true,
      description: 'The proof that the problem comes and goes with it; null while there is none.',
      resolve: ({ verified }) => verified ?? null,
    }),
    viewerCanVerify: t.boolean({
      description: 'Whether the viewer may prove it.',
      resolve: ({ eightD, id }) =>
        eightD?.allows({ type: 'VERIFY_CAUSE', causeId: id, evidence: '…' }) ?? false,
    }),
  }),
})
