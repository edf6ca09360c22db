import { assertNever } from '../../api/assert-never.ts'
import type { CaseAction, CaseDialogSettings } from './case-action.ts'
import { ChangePriorityDialog } from './change-priority-dialog.tsx'
import { CloseCaseDialog } from './close-case-dialog.tsx'
import { ContainCaseDialog } from './contain-case-dialog.tsx'
import { EscalateCaseDialog } from './escalate-case-dialog.tsx'
import { LinkCaseDialog } from './link-case-dialog.tsx'
import { MergeCaseDialog } from './merge-case-dialog.tsx'
import { ReopenCaseDialog } from './reopen-case-dialog.tsx'
import { ResolveCaseDialog } from './resolve-case-dialog.tsx'
import { SnoozeEscalationDialog } from './snooze-escalation-dialog.tsx'

export interface CaseActionDialogProps extends CaseDialogSettings {
  readonly action: CaseAction
}

/** The question that belongs to an action. */
export function CaseActionDialog({ action, ...settings }: CaseActionDialogProps) {
  switch (action) {
    case 'change-priority':
      return <ChangePriorityDialog {...settings} />
    case 'close':
      return <CloseCaseDialog {...settings} />
    case 'contain':
      return <ContainCaseDialog {...settings} />
    case 'escalate':
      return <EscalateCaseDialog {...settings} />
    case 'link':
      return <LinkCaseDialog {...settings} />
    case 'merge':
      return <MergeCaseDialog {...settings} />
    case 'reopen':
      return <ReopenCaseDialog {...settings} />
    case 'resolve':
      return <ResolveCaseDialog {...settings} />
    case 'snooze':
      return <SnoozeEscalationDialog {...settings} />
    default:
      return assertNever(action)
  }
}
