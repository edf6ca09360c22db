import { useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { graphql, type VariablesOf } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { ColleagueFragment } from './colleague-fragment.ts'

const DeactivateColleagueMutation = graphql(
  `mutation DeactivateColleague($input: DeactivateColleagueInput!) {
    deactivateColleague(input: $input) {
      __typename
      ... on DeactivateColleagueSuccess { colleague { ...ColleagueOfPage } }
      ... on StaleColleagueError { message colleague { ...ColleagueOfPage } }
      ... on ColleagueHasWorkError { message }
      ... on OwnAccountError { message }
      ... on InvalidInputError { message }
      ... on NotFoundError { message }
    }
  }`,
  [ColleagueFragment],
)

type HandOver = Pick<VariablesOf<typeof DeactivateColleagueMutation>['input'], 'work' | 'successorId'>

/** Ends a colleague's work here; what was refused is kept to be shown. */
export function useDeactivate(
  { id, version }: { readonly id: string; readonly version: number },
  onDone: () => void,
) {
  const { run, isRunning } = useCommand(DeactivateColleagueMutation)
  const [refusal, setRefusal] = useState<string | null>(null)
  const deactivate = async (handOver: HandOver) => {
    setRefusal(null)
    const answer = (await run({ input: { id, expectedVersion: version, ...handOver } }))?.deactivateColleague
    switch (answer?.__typename) {
      case undefined:
        return
      case 'DeactivateColleagueSuccess':
        return onDone()
      case 'ColleagueHasWorkError':
      case 'InvalidInputError':
      case 'NotFoundError':
      case 'OwnAccountError':
      case 'StaleColleagueError':
        return setRefusal(answer.message)
      default:
        return assertNever(answer)
    }
  }
  return { deactivate, isRunning, refusal }
}
