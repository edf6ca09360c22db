import type { EightDQuestion } from './eight-d-question.ts'
import type { Revision, Step } from './eight-d-revision.ts'
import type { StoredEightD } from './eight-d-stored.ts'

/** What the part of the page that belongs to a discipline is given. */
export interface PanelProps {
  readonly eightD: StoredEightD
  readonly revision: Revision
  readonly step: Step
  readonly users: readonly { readonly id: string; readonly name: string }[]
  readonly onAsk: (question: EightDQuestion) => void
}
