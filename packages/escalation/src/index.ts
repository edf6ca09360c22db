// Cases, clocks, routing, measures
export {
  type AttendingResult,
  addNote,
  assignCase,
  changeCasePolicy,
  changeCasePriority,
  linkCase,
} from './case/attend-to-case.ts'
export type { Case, CaseLink } from './case/case.ts'
export type {
  AcknowledgeReceipt,
  AddNote,
  AssignCase,
  CaseCommand,
  ChangeCasePolicy,
  ChangeCasePriority,
  ChangeCaseStatus,
  CloseCase,
  ContainCase,
  LinkCase,
  OpenCase,
  ReceiveMessage,
  ReopenCase,
  ReplyToCase,
  ResolveCase,
} from './case/case-command.ts'
export type {
  CaseAbsorbed,
  CaseAssigned,
  CaseClosed,
  CaseContained,
  CaseEvent,
  CaseLinked,
  CaseLinkKind,
  CaseMerged,
  CaseOpened,
  CasePolicyChanged,
  CasePriorityChanged,
  CaseReopened,
  CaseReplied,
  CaseResolved,
  CaseStatusChanged,
  ClosingReason,
  MessageReceived,
  NoteAdded,
  ReceiptAcknowledged,
} from './case/case-event.ts'
export { type CaseFacts, caseFacts, factsOfCase } from './case/case-facts.ts'
export { type CaseKind, caseKinds } from './case/case-kind.ts'
export {
  type CasePolicy,
  casePolicyJsonSchema,
  defaultCasePolicy,
  parseCasePolicy,
  type RecurrencePolicy,
} from './case/case-policy.ts'
export type {
  CaseClosedError,
  CaseMergedError,
  CaseRefusal,
  CaseResolvedError,
  InvalidInstantError,
  StatusNotReachableError,
} from './case/case-refusal.ts'
export {
  type CaseStatus,
  caseStatuses,
  caseTransitions,
  isUnresolved,
  type WorkingStatus,
} from './case/case-status.ts'
export { type Channel, channels } from './case/channel.ts'
export { closeCase } from './case/close-case.ts'
export { type CaseContext, type CaseError, type CaseNotOpenedError, decideCase } from './case/decide-case.ts'
export { evolveCase } from './case/evolve-case.ts'
export { type MergeCases, type MergedCases, type MergeRefusal, mergeCases } from './case/merge-cases.ts'
export { type CaseExistsError, type OpeningContext, openCase } from './case/open-case.ts'
export { defaultPriorityTable, type Priority, type PriorityTable, priorities } from './case/priority.ts'
export { receiveMessage } from './case/receive-message.ts'
export { type FormerCase, type Recurrence, recurrenceOf } from './case/recurrence-of.ts'
export { type RedirectCycleError, redirectOf } from './case/redirect-of.ts'
export { type ReopenTooLateError, reopenCase } from './case/reopen-case.ts'
export { type Severity, severities, type Urgency, urgencies } from './case/severity.ts'
export {
  acknowledgeReceipt,
  changeCaseStatus,
  containCase,
  replyToCase,
  resolveCase,
  type WorkResult,
} from './case/work-on-case.ts'
export { type ClockName, type ClockState, type ClockStatus, clockNames } from './clock/clock-state.ts'

// Ladders, 8D
