import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const AddCaseNote = graphql(
  `mutation AddCaseNote($input: AddCaseNoteInput!) {
    addCaseNote(input: $input) {
      __typename
      ... on AddCaseNoteSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Writes down what only colleagues see. */
export function useAddCaseNote() {
  return useCaseCommand(AddCaseNote, data => data.addCaseNote)
}
