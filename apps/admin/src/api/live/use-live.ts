import { useDocumentVisibility, useNetwork } from '@mantine/hooks'
import { useEffect, useEffectEvent, useState } from 'react'
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql'
import { keepWatching } from './keep-watching.ts'

export interface LiveSettings<Data, Variables extends AnyVariables> {
  readonly document: TypedDocumentNode<Data, Variables>
  readonly variables: Variables
  /** What is shown of the objects that are told is up to date without it. */
  readonly onData?: (data: Data) => void
}

/**
 * Watches something while the page is in sight: a browser has few connections to one host, and a tab behind others needs
 * none. Answers whether what is told arrives; while it does not, ask from time to time.
 */
export function useLive<Data, Variables extends AnyVariables>({
  document,
  variables,
  onData,
}: LiveSettings<Data, Variables>): boolean {
  const client = useClient()
  const isInSight = useDocumentVisibility() === 'visible'
  const { online } = useNetwork()
  const [isUp, setUp] = useState(false)
  const tell = useEffectEvent((data: Data) => onData?.(data))
  const key = JSON.stringify(variables)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the variables, which are new in every render
  useEffect(() => {
    if (!isInSight || !online) return
    const leave = keepWatching({ client, document, variables, onData: tell, onUp: setUp })
    return () => {
      leave()
      setUp(false)
    }
  }, [client, document, key, isInSight, online])
  return isUp
}
