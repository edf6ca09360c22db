import { useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { type AnyVariables, type TypedDocumentNode, useMutation } from 'urql'
import { refusalMessage, refusalOf } from './refusal.ts'

/**
 * Runs a mutation. Its answer is a union that the caller switches over; what is not an answer (no connection, no right, a
 * bug) is told to the person here, and the caller gets undefined.
 */
export function useCommand<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
) {
  const { t } = useLingui()
  const [{ fetching }, execute] = useMutation(document)
  const [isRunning, setRunning] = useState(false)
  const run = async (variables: Variables): Promise<Data | undefined> => {
    setRunning(true)
    const { data, error } = await execute(variables).finally(() => setRunning(false))
    if (!error) return data
    const refusal = refusalOf(error)
    const message = {
      offline: t`The server cannot be reached. Nothing was changed.`,
      forbidden: t`You may not do this.`,
      unauthenticated: t`Your session has ended. Sign in again.`,
      refused: refusalMessage(error),
      broken: t`Something went wrong on our side. Nothing was changed.`,
    }[refusal]
    notifications.show({ color: 'red', message })
    return undefined
  }
  return { run, isRunning: isRunning || fetching }
}
