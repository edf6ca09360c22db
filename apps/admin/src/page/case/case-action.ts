import type { CaseSeverity, CaseUrgency } from '../../api/case-enum.ts'
import type { CaseSeen } from './use-case-attempt.ts'

/** What can be asked about a case before it is done. */
export type CaseAction =
  | 'close'
  | 'contain'
  | 'escalate'
  | 'link'
  | 'merge'
  | 'change-priority'
  | 'reopen'
  | 'resolve'
  | 'snooze'

/** What the dialogs of a case are given. */
export interface CaseDialogSettings {
  readonly caseId: string
  readonly seen: CaseSeen
  readonly severity: CaseSeverity
  readonly urgency: CaseUrgency
  /** Whether it may be closed as solved. */
  readonly canClose: boolean
  readonly onClose: () => void
}
