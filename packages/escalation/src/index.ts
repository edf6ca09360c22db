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
export {
  type CaseAbsorbed,
  type CaseAssigned,
  type CaseClosed,
  type CaseContained,
  type CaseEvent,
  type CaseLinked,
  type CaseLinkKind,
  type CaseMerged,
  type CaseOpened,
  type CasePolicyChanged,
  type CasePriorityChanged,
  type CaseReopened,
  type CaseReplied,
  type CaseResolved,
  type CaseStatusChanged,
  type ClosingReason,
  caseLinkKinds,
  closingReasons,
  type MessageReceived,
  type NoteAdded,
  type ReceiptAcknowledged,
} from './case/case-event.ts'
export { type CaseFacts, caseFacts, factsOfCase } from './case/case-facts.ts'
export { type CaseKind, caseKinds } from './case/case-kind.ts'
export { type CasePolicy, defaultCasePolicy, type RecurrencePolicy } from './case/case-policy.ts'
export { casePolicyJsonSchema } from './case/case-policy-schema.ts'
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
export type { Named } from './case/named.ts'
export { type CaseExistsError, type OpeningContext, openCase } from './case/open-case.ts'
export { parseCasePolicy } from './case/parse-case-policy.ts'
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
export type { CaseClock, CaseClocks, DueChange, SlaRegime } from './clock/case-clocks.ts'
export { chooseSlaPolicy } from './clock/choose-sla-policy.ts'
export { type ClockColumns, type HistoryColumns, noClock } from './clock/clock-columns.ts'
export {
  type ClockName,
  type ClockState,
  type ClockStatus,
  clockNames,
  clockStatuses,
  slaClocks,
} from './clock/clock-state.ts'
export { clocksBatch } from './clock/clocks-batch.ts'
export { type ClockQuestion, clocksOf } from './clock/clocks-of.ts'
export {
  type CompiledSlaBook,
  type CompiledSlaPolicy,
  compileSlaBook,
  type SlaCompilation,
  type SlaTerms,
  type SlaTermsBook,
  type SlaTermsPolicy,
  type UnknownCalendarError,
} from './clock/compile-sla-book.ts'
export { exampleSlaBook } from './clock/example-sla-book.ts'
export { historyColumnsOf } from './clock/history-columns-of.ts'
export { type HistoryEntryName, historyEntries, regimeOf } from './clock/history-entry.ts'
export type { HistoryRefusal } from './clock/history-refusal.ts'
export {
  type PastSlaCase,
  rehearseSlaBook,
  type SlaDifference,
  type SlaRehearsal,
} from './clock/rehearse-sla-book.ts'
export { type RoundColumns, roundsBatch } from './clock/rounds-batch.ts'
export {
  type OnceSlaClock,
  type PausingStatus,
  parseSlaBook,
  type ResolutionSlaClock,
  type SlaBook,
  type SlaClock,
  type SlaClocks,
  type SlaPolicy,
} from './clock/sla-policy.ts'
export { slaBookJsonSchema } from './clock/sla-policy-schema.ts'
export type { WorkingClock } from './clock/working-clock.ts'
// Ladders, 8D
export {
  type ActionKind,
  actionKinds,
  type CorrectiveAction,
  type PlannedAction,
} from './eight-d/corrective-action.ts'
export { decideEightD, type EightDSituation } from './eight-d/decide-eight-d.ts'
export { type Discipline, disciplineNames, disciplines, disciplinesBefore } from './eight-d/discipline.ts'
export type {
  EffectivenessCheck,
  EightD,
  EightDRevision,
  EightDTarget,
  Signature,
  WaivableDiscipline,
} from './eight-d/eight-d.ts'
export type { EightDCommand, EightDRequest } from './eight-d/eight-d-command.ts'
export type { EightDEvent, EightDHappening } from './eight-d/eight-d-event.ts'
export {
  defaultEightDPolicy,
  type EightDPolicy,
  eightDPolicyJsonSchema,
  parseEightDPolicy,
} from './eight-d/eight-d-policy.ts'
export type {
  ActionNotFoundError,
  ActionStepRefusedError,
  BlankTextError,
  CaseAlreadyLinkedError,
  CaseNotLinkedError,
  CauseNotFoundError,
  ContainmentStillNeededError,
  DisciplineAlreadyCompletedError,
  DisciplineIncompleteError,
  DisciplineNotCompletedError,
  DisciplineNotReachedError,
  EffectivenessAlreadyCheckedError,
  EffectivenessCheckNotDueError,
  EightDAlreadyOpenedError,
  EightDClosedError,
  EightDNotClosedError,
  EightDNotOpenedError,
  EightDRefusal,
  LastCaseError,
  MissingCode,
} from './eight-d/eight-d-refusal.ts'
export {
  type EightDStanding,
  type EightDStandingQuestion,
  eightDStandingAt,
} from './eight-d/eight-d-standing.ts'
export type { Evidence } from './eight-d/evidence.ts'
export { evolveEightD } from './eight-d/evolve-eight-d.ts'
export { exampleEightDCommands } from './eight-d/example-eight-d.ts'
export {
  type IshikawaCategory,
  type IshikawaCause,
  ishikawaCategories,
  ishikawaCategoryNames,
} from './eight-d/ishikawa.ts'
export type { Missing } from './eight-d/missing-in.ts'
export {
  eightDCommandJsonSchema,
  type InvalidCommandError,
  parseEightDCommand,
} from './eight-d/parse-eight-d-command.ts'
export type { IsIsNot, ProblemDescription } from './eight-d/problem-description.ts'
export { eightDHtml } from './eight-d/report/eight-d-html.ts'
export { eightDMarkdown } from './eight-d/report/eight-d-markdown.ts'
export type { ReportOptions } from './eight-d/report/report-of.ts'
export type { ReportLanguage } from './eight-d/report/report-word.ts'
export {
  type CauseKind,
  type CauseStatement,
  causeKinds,
  type RootCause,
  type Why,
} from './eight-d/root-cause.ts'
export { type TeamMember, type TeamRole, teamRoles } from './eight-d/team.ts'
export {
  type CompiledLadderChoice,
  chooseLadder,
  compileLadderChoices,
} from './ladder/choose-ladder.ts'
export {
  type ComparedCase,
  compareLadders,
  compareRehearsals,
  type LadderComparison,
  type LadderDifferenceCode,
} from './ladder/compare-ladders.ts'
export {
  type CompiledLadder,
  type CompiledLevel,
  type CompiledTrigger,
  type CompileLadderOptions,
  compileLadder,
} from './ladder/compile-ladder.ts'
export {
  type AlreadyAcknowledgedError,
  decideLadder,
  type LadderAlreadyStartedError,
  type LadderEndedError,
  type LadderNotStartedError,
  type LadderRefusal,
  type LadderSituation,
  type LevelNotRequestableError,
  type NoLevelAboveError,
  type NothingToAcknowledgeError,
  type ProductNotOwedError,
  type SnoozeNotAheadError,
  type SnoozeTooLongError,
} from './ladder/decide-ladder.ts'
export {
  type DutyRoster,
  type DutyShift,
  dutyRosterOf,
  dutyShiftsJsonSchema,
  type OnDuty,
  parseDutyShifts,
} from './ladder/duty-roster.ts'
export { evolveLadder } from './ladder/evolve-ladder.ts'
export { exampleLadders } from './ladder/example/example-ladder.ts'
export { defaultLadderChoices, type LadderChoice } from './ladder/ladder-choice.ts'
export type { LadderCommand } from './ladder/ladder-command.ts'
export type {
  LadderDone,
  LadderEvent,
  LadderReason,
  LadderReasonCode,
  LadderStepped,
} from './ladder/ladder-event.ts'
export type { LadderMoment } from './ladder/ladder-moment.ts'
export type {
  LadderAuthority,
  LadderLevel,
  LadderPolicy,
  LadderTrigger,
  PageAgain,
} from './ladder/ladder-policy.ts'
export { type LadderProduct, ladderProducts } from './ladder/ladder-product.ts'
export type {
  LadderAcknowledgement,
  LadderRequest,
  LadderState,
  OwedProduct,
} from './ladder/ladder-state.ts'
export { ladderJsonSchema, parseLadder } from './ladder/parse-ladder.ts'
export {
  type LadderBeginning,
  type LadderRehearsal,
  type PastCase,
  type RehearsedCase,
  rehearseLadder,
} from './ladder/rehearse-ladder.ts'
export {
  type InvalidClockError,
  type LadderStep,
  type LadderStepRefusal,
  stepLadder,
} from './ladder/step-ladder.ts'
export { type Attainment, attainmentOf } from './measure/attainment.ts'
export { AttainmentTally } from './measure/attainment-tally.ts'
export { type BacklogAge, type BacklogBand, type BacklogQuestion, backlogAge } from './measure/backlog-age.ts'
export {
  type BreachCause,
  type BreachCircumstance,
  breachCauses,
  breachCircumstanceOf,
} from './measure/breach-circumstance.ts'
export { firstContactResolution } from './measure/first-contact-resolution.ts'
export { hoursOfWeek } from './measure/hours-of-week.ts'
export { type LadderRise, type LadderWay, ladderWaysOf } from './measure/ladder-ways.ts'
export { reopenRate } from './measure/reopen-rate.ts'
export type { SettlingTime } from './measure/settled-case.ts'
export { type Share, shareOf } from './measure/share.ts'
export type { Spread } from './measure/spread.ts'
export {
  type InvalidLevelError,
  type LevelHistory,
  type LevelQuestion,
  type LevelReached,
  LevelTally,
  type LevelTime,
  timePerLevel,
} from './measure/time-per-level.ts'
export type { Agent, InvalidAgentError } from './routing/agent.ts'
export { drainQueue, type QueueRouting } from './routing/drain-queue.ts'
export { orderQueue, type QueuePlace, type QueueQuestion, type WaitingCase } from './routing/order-queue.ts'
export {
  type QueueReason,
  queueReasons,
  type Routing,
  type RoutingQuestion,
  routeCase,
} from './routing/route-case.ts'
export {
  defaultRoutingPolicy,
  parseRoutingPolicy,
  type RoutingMode,
  type RoutingPolicy,
  type RoutingStrategy,
  routingModes,
  routingPolicyJsonSchema,
  routingStrategies,
} from './routing/routing-policy.ts'
export type { RoutingRequest } from './routing/routing-request.ts'
