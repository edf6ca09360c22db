import type { EnumOf } from '../../api/graphql.ts'
import type { Action, Cause, Discipline } from './eight-d-revision.ts'
import type { StoredEightD } from './eight-d-stored.ts'

/** What is asked about an 8D in a dialog before it is done. */
export type EightDQuestion =
  | { readonly ask: 'plan-action'; readonly kind: Action['kind']; readonly action: Action | null }
  | { readonly ask: 'action-step'; readonly step: ActionStep; readonly action: Action }
  | { readonly ask: 'state-cause'; readonly cause: Cause | null }
  | { readonly ask: 'verify-cause'; readonly cause: Cause }
  | { readonly ask: 'waive'; readonly discipline: EnumOf<'WaivableDiscipline'> }
  | { readonly ask: 'return'; readonly discipline: Discipline }
  | { readonly ask: 'check-effectiveness' }
  | { readonly ask: 'reopen' }
  | { readonly ask: 'link-case' }

export type ActionStep = 'prove' | 'implement' | 'verify' | 'withdraw'

/** What every dialog about an 8D is given. */
export interface EightDDialogSettings {
  readonly eightD: StoredEightD
  readonly onClose: () => void
}
