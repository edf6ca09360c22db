import { useState } from 'react'

/**
 * What somebody is writing: what is stored, until they change it. `onBegin` is called with the first change: from there on
 * it counts what others do.
 */
export function useDraft<Draft extends object>(stored: Draft, onBegin: () => void) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const change = (changes: Partial<Draft>) => {
    if (draft === null) onBegin()
    setDraft({ ...(draft ?? stored), ...changes })
  }
  return { draft: draft ?? stored, isChanged: draft !== null, change, forget: () => setDraft(null) }
}
