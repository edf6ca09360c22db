import { createContext, useContext } from 'react'
import { type DocumentPath, valueAt } from './document-path.ts'

export interface DraftFault {
  readonly path: readonly string[]
  readonly code: string
  readonly severity: 'FAULT' | 'WARNING'
  readonly message: string
}

/** A draft that is being written: its document, what is wrong with it, and how it is changed. */
export interface PolicyDraft {
  readonly document: unknown
  readonly faults: readonly DraftFault[]
  readonly isReadOnly: boolean
  /** Sets what stands at a place; `undefined` takes it away. */
  set(path: DocumentPath, value: unknown): void
}

export const PolicyDraftContext = createContext<PolicyDraft | undefined>(undefined)

/** The draft of the page. */
export function usePolicyDraft(): PolicyDraft {
  const draft = useContext(PolicyDraftContext)
  if (!draft) throw new Error('There is no draft here')
  return draft
}

/** A place of the draft as a field shows it: its value, what is wrong there or beneath it, and how it is set. */
export function useDraftField(path: DocumentPath) {
  const { document, faults, set } = usePolicyDraft()
  const found = faults.filter(fault => path.every((step, index) => fault.path[index] === String(step)))
  return {
    value: valueAt(document, path),
    error: found.length === 0 ? undefined : [...new Set(found.map(({ message }) => message))].join(' '),
    set: (value: unknown) => set(path, value),
  }
}
