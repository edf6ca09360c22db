import type { AnyVariables, TypedDocumentNode } from 'urql'
import { useCommand } from '../../api/use-command.ts'
import { type EightDAnswer, type EightDOutcome, eightDOutcome } from './eight-d-outcome.ts'

/** Runs a mutation of an 8D and says what came of it. */
export function useEightDCommand<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  answerIn: (data: Data) => EightDAnswer,
) {
  const { run, isRunning } = useCommand(document)
  const command = async (variables: Variables): Promise<EightDOutcome> => {
    const data = await run(variables)
    return data ? eightDOutcome(answerIn(data)) : { kind: 'unanswered' }
  }
  return { run: command, isRunning }
}
