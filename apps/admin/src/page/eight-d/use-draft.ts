import { useState } from 'react'

/**
 * What somebody is writing: what is stored, with what they changed over it, so that the fields they have not touched follow
 * what others store meanwhile. `onBegin` is called with the first change: from there on it counts what others do.
 */
export function useDraft<Draft extends object>(stored: Draft, onBegin: () => void) {
  const [changes, setChanges] = useState<Partial<Draft> | null>(null)
  const change = (further: Partial<Draft>) => {
    if (changes === null) onBegin()
    setChanges({ ...changes, ...further })
  }
  return {
    draft: { ...stored, ...changes },
    isChanged: changes !== null,
    change,
    forget: () => setChanges(null),
  }
}
