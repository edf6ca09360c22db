import type { AnyVariables, TypedDocumentNode } from 'urql'
import { useCommand } from '../../api/use-command.ts'
import { type CaseAnswer, type CaseOutcome, caseOutcome } from './case-outcome.ts'

/** Runs a mutation of a case and says what came of it. */
export function useCaseCommand<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  answerIn: (data: Data) => CaseAnswer,
) {
  const { run, isRunning } = useCommand(document)
  const command = async (variables: Variables): Promise<CaseOutcome> => {
    const data = await run(variables)
    return data ? caseOutcome(answerIn(data)) : { kind: 'unanswered' }
  }
  return { run: command, isRunning }
}
