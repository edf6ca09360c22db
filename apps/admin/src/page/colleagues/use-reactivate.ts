import { notifications } from '@mantine/notifications'
import { assertNever } from '../../api/assert-never.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { ColleagueFragment } from './colleague-fragment.ts'

const ReactivateColleague = graphql(
  `mutation ReactivateColleague($input: ReactivateColleagueInput!) {
    reactivateColleague(input: $input) {
      __typename
      ... on ReactivateColleagueSuccess { colleague { ...ColleagueOfPage } }
      ... on StaleColleagueError { message colleague { ...ColleagueOfPage } }
      ... on InvalidInputError { message }
      ... on NotFoundError { message }
    }
  }`,
  [ColleagueFragment],
)

/** Lets a colleague work here again; what was refused is told. */
export function useReactivate() {
  const { run, isRunning } = useCommand(ReactivateColleague)
  const reactivate = async ({ id, version }: { readonly id: string; readonly version: number }) => {
    const answer = (await run({ input: { id, expectedVersion: version } }))?.reactivateColleague
    switch (answer?.__typename) {
      case undefined:
      case 'ReactivateColleagueSuccess':
        return
      case 'StaleColleagueError':
      case 'InvalidInputError':
      case 'NotFoundError':
        notifications.show({ color: 'yellow', message: answer.message })
        return
      default:
        assertNever(answer)
    }
  }
  return { reactivate, isRunning }
}
