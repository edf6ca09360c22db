import { faultsByField } from '../../api/faults-by-field.ts'
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.ts'
import type { Outcome } from '../../attempt/outcome.ts'

/** What happened to a case since somebody read it. */
export const MeanwhileFragment = graphql(`
  fragment Meanwhile on Case {
    id version statusLabel
    events(first: 10) { nodes { position at message user { id name } } }
  }
`)

type Meanwhile = ResultOf<typeof MeanwhileFragment>

/** What came of a command on a case, as far as a form has to know. */
export type CaseOutcome = Outcome<Meanwhile>

/** Every union that a mutation of a case answers. One that gains a refusal does not fit until it is handled here. */
export type CaseAnswer =
  | Success
  | {
      readonly __typename: 'StaleCaseError'
      readonly message: string
      readonly case: FragmentOf<typeof MeanwhileFragment>
    }
  | { readonly __typename: 'CaseRefusedError' | 'NotFoundError'; readonly message: string }
  | {
      readonly __typename: 'InvalidInputError'
      readonly message: string
      readonly faults: readonly { readonly path: readonly string[]; readonly message: string }[]
    }

interface Success {
  readonly __typename: `${string}Success`
  readonly case: FragmentOf<typeof MeanwhileFragment>
}

/** What an answer means for the form that asked. */
export function caseOutcome(answer: CaseAnswer): CaseOutcome {
  switch (answer.__typename) {
    case 'StaleCaseError':
      return { kind: 'stale', message: answer.message, stored: readFragment(MeanwhileFragment, answer.case) }
    case 'CaseRefusedError':
    case 'NotFoundError':
      return { kind: 'refused', message: answer.message }
    case 'InvalidInputError':
      return { kind: 'invalid', message: answer.message, faults: faultsByField(answer.faults) }
    default:
      return done(answer)
  }
}

/** Only a success is left: a template of names cannot be listed to its end. */
function done(answer: Success): CaseOutcome {
  return { kind: 'done', stored: readFragment(MeanwhileFragment, answer.case) }
}
