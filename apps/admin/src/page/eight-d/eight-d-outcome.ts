import { faultsByField } from '../../api/faults-by-field.ts'
import { type FragmentOf, readFragment } from '../../api/graphql.ts'
import type { Outcome } from '../../attempt/outcome.ts'
import { EightDStoredFragment, type StoredEightD } from './eight-d-stored.ts'

/** What came of a command on an 8D, as far as a form has to know. */
export type EightDOutcome = Outcome<StoredEightD>

/** Every union that a mutation of an 8D answers. One that gains a refusal does not fit until it is handled here. */
export type EightDAnswer =
  | Success
  | {
      readonly __typename: 'StaleEightDError'
      readonly message: string
      readonly eightD: FragmentOf<typeof EightDStoredFragment>
    }
  | {
      readonly __typename: 'EightDRefusedError'
      readonly message: string
      readonly missing: readonly { readonly message: string }[]
    }
  | { readonly __typename: 'CaseInEightDError' | 'NotFoundError'; readonly message: string }
  | {
      readonly __typename: 'InvalidInputError'
      readonly message: string
      readonly faults: readonly { readonly path: readonly string[]; readonly message: string }[]
    }

interface Success {
  readonly __typename: `${string}Success`
  readonly eightD: FragmentOf<typeof EightDStoredFragment>
}

/** What an answer means for the form that asked. */
export function eightDOutcome(answer: EightDAnswer): EightDOutcome {
  switch (answer.__typename) {
    case 'StaleEightDError':
      return {
        ...{ kind: 'stale', message: answer.message },
        stored: readFragment(EightDStoredFragment, answer.eightD),
      }
    case 'EightDRefusedError':
      return {
        kind: 'refused',
        message: answer.message,
        missing: answer.missing.map(({ message }) => message),
      }
    case 'CaseInEightDError':
    case 'NotFoundError':
      return { kind: 'refused', message: answer.message, missing: [] }
    case 'InvalidInputError':
      return { kind: 'invalid', message: answer.message, faults: faultsByField(answer.faults) }
    default:
      return done(answer)
  }
}

/** Only a success is left: a template of names cannot be listed to its end. */
function done({ eightD }: Success): EightDOutcome {
  return { kind: 'done', stored: readFragment(EightDStoredFragment, eightD) }
}
