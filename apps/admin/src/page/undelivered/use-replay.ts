import { useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'

const ReplayNotice = graphql(`
  mutation ReplayNotice($input: ReplayNoticeInput!) {
    replayNotice(input: $input) {
      __typename
      ... on ReplayNoticeSuccess { notice { id } }
      ... on NoticeNotDeadError { message }
      ... on NotFoundError { message }
    }
  }
`)

/** Sends notices again one after the other, and says how many are on their way. */
export function useReplay(onDone: () => void) {
  const { t } = useLingui()
  const { run } = useCommand(ReplayNotice)
  const [replaying, setReplaying] = useState<string | null>(null)
  const replay = async (ids: readonly string[]) => {
    let sent = 0
    for (const id of ids) {
      setReplaying(id)
      const answer = (await run({ input: { id } }))?.replayNotice
      // No answer came and the person was told why: the rest waits for them.
      if (!answer) break
      switch (answer.__typename) {
        case 'ReplayNoticeSuccess':
          sent += 1
          break
        case 'NoticeNotDeadError':
        case 'NotFoundError':
          notifications.show({ color: 'red', message: answer.message })
          break
        default:
          assertNever(answer)
      }
    }
    setReplaying(null)
    if (sent > 0)
      notifications.show({
        message: t`${sent} on the way again. What fails once more comes back here.`,
      })
    onDone()
  }
  return { replay, replaying }
}
