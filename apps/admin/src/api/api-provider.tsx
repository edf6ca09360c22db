import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { Provider } from 'urql'
import { useLanguage } from '../language/use-language.ts'
import { createApiClient } from './create-api-client.ts'

const RenewSession = createContext<() => void>(() => {})

/** Forgets all that was read: call it when somebody signed in or out. */
export function useRenewSession(): () => void {
  return useContext(RenewSession)
}

export interface ApiProviderProps {
  readonly onUnauthenticated: () => void
  readonly children: ReactNode
}

/** Gives the pages below a client of the current session and language. */
export function ApiProvider({ onUnauthenticated, children }: ApiProviderProps) {
  const language = useLanguage()
  const [session, setSession] = useState(0)
  const renew = useCallback(() => setSession(current => current + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new session needs a client that remembers nothing
  const client = useMemo(
    () => createApiClient({ language, onUnauthenticated }),
    [language, session, onUnauthenticated],
  )
  return (
    <RenewSession value={renew}>
      <Provider value={client}>{children}</Provider>
    </RenewSession>
  )
}
