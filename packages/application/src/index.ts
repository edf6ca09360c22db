export type { Caller } from './caller.ts'
export { type CaseCursor, decodeCaseCursor, encodeCaseCursor } from './case/case-cursor.ts'
export { type CaseListFacts, type CaseListRule, caseListFacts } from './case/case-list-facts.ts'
export type { CaseOrder } from './case/case-order.ts'
export { casePage, countCaseList } from './case/case-page.ts'
export { type CaseListMoment, type CaseSelection, caseListMoment } from './case/case-selection.ts'
export { type CaseStanding, caseStandings, type LadderCall } from './case/case-standing.ts'
export type { CaseNotFoundError, CaseTarget, ChangeCaseError, StaleCaseError } from './case/change-case.ts'
export { type CaseCounts, countCases } from './case/count-cases.ts'
export { linkCase } from './case/link-case.ts'
export { lookAfterCase, lookAfterCases } from './case/look-after-case.ts'
export { mergeCases } from './case/merge-cases.ts'
export {
  type CustomerOfCaseNotFoundError,
  type OpenCaseInput,
  openCase,
} from './case/open-case.ts'
export { restateAllBreaches } from './case/restate-breaches.ts'
export {
  acknowledgeEscalation,
  type EscalationError,
  escalateCase,
  snoozeEscalation,
} from './case/rise-of-case.ts'
export { sweepTimers } from './case/sweep-timers.ts'
export { toldCaseFacts } from './case/told-case-facts.ts'
export { wakeAllCases } from './case/wake-cases.ts'
export {
  acknowledgeReceipt,
  assignCase,
  changeCasePriority,
  changeCaseStatus,
  closeCase,
  containCase,
  reopenCase,
  resolveCase,
} from './case/work-on-case.ts'
export { addCaseNote, receiveCaseMessage, replyToCase } from './case/write-in-case.ts'
export { type AddColleagueInput, addColleague } from './colleague/add-colleague.ts'
export { type Colleague, type ColleagueWork, colleagues } from './colleague/colleague.ts'
export {
  type ColleagueHandOver,
  type ColleagueHasWorkError,
  deactivateColleague,
} from './colleague/deactivate-colleague.ts'
export { reactivateColleague } from './colleague/reactivate-colleague.ts'
export type { ColleagueTarget, StaleColleagueError } from './colleague/stored-colleague.ts'
export { type ColleagueChange, updateColleague } from './colleague/update-colleague.ts'
export {
  type CustomerCursor,
  decodeCustomerCursor,
  encodeCustomerCursor,
  type InvalidCursorError,
} from './customer/customer-cursor.ts'
export type { CustomerFilter, InstantRange, NumberRange } from './customer/customer-filter.ts'
export {
  type CustomerPage,
  type CustomerSort,
  countCustomers,
  customerPage,
  customerSortFields,
} from './customer/customer-page.ts'
export { type StaleVersionError, updateCustomer } from './customer/update-customer.ts'
export { isDatabaseEmpty, loadDemo } from './demo/load-demo.ts'
export { simulatePurchases } from './demo/simulate-purchases.ts'
export type { CustomerTruth, SimulatedCustomer, SimulationTruth } from './demo/simulation.ts'
export type { ChangeDutyError, DutyTarget } from './duty/change-duty.ts'
export { type DutyRole, type DutyUse, dutyRoles } from './duty/duty-role.ts'
export { type GivenDuty, giveDuty } from './duty/give-duty.ts'
export { type LadderGap, ladderGaps } from './duty/ladder-gap.ts'
export { takeDuty } from './duty/take-duty.ts'
export type { EightDNotFoundError, EightDReference, StaleEightDError } from './eight-d/change-eight-d.ts'
export { type CommandEightDError, commandEightD } from './eight-d/command-eight-d.ts'
export { eightDNumber } from './eight-d/eight-d-number.ts'
export type { EightDOrder } from './eight-d/eight-d-order.ts'
export { type EightDReport, type EightDReportInput, eightDReport } from './eight-d/eight-d-report.ts'
export { eightDStandings, type StandingEightD } from './eight-d/eight-d-standing.ts'
export type { CaseInEightDError, LinkRefusal } from './eight-d/linked-case.ts'
export { lookAfterEightDs } from './eight-d/look-after-eight-d.ts'
export { type OpenEightDInput, openEightD } from './eight-d/open-eight-d.ts'
export { createImportRun } from './import/create-import-run.ts'
export { errorFileOf } from './import/error-file-of.ts'
export {
  type EditedSinceImportError,
  type ImportNotFoundError,
  type ImportNotRevertibleError,
  revertImport,
} from './import/revert-import.ts'
export { failImport, runImport } from './import/run-import.ts'
export { type CurrencyMismatchError, startImport } from './import/start-import.ts'
export { uploadOfImport } from './import/upload-of-import.ts'
export type { InvalidInputError } from './invalid-input.ts'
export { customersWithWrongMetrics } from './metric/refresh-metrics.ts'
export { countNotices, type NoticeCounts } from './notice/count-notices.ts'
export { createWebhookEndpoint } from './notice/create-webhook-endpoint.ts'
export { createDeliverer, type Deliverer } from './notice/delivery/deliverer.ts'
export type {
  DeliveryChannels,
  DeliveryFailure,
  OutgoingMail,
  OutgoingWebhook,
} from './notice/delivery/delivery-channels.ts'
export { type RequeuedNotices, requeueNotices } from './notice/delivery/requeue-notices.ts'
export type { RetryPolicy } from './notice/delivery/retry-delay.ts'
export { enqueueNotice, type NoticeOrder } from './notice/enqueue-notice.ts'
export type { NoticeKindCode } from './notice/kind/notice-kinds.ts'
export { type DeadNotice, type DeadNoticePage, listDeadNotices } from './notice/list-dead-notices.ts'
export type { NoticeRecipient } from './notice/notice-recipient.ts'
export { type NoticeText, noticeText } from './notice/notice-text.ts'
export { renewWebhookSecret } from './notice/renew-webhook-secret.ts'
export { type NoticeNotDeadError, type NoticeNotFoundError, replayNotice } from './notice/replay-notice.ts'
export { sendWebhookTrial } from './notice/send-webhook-trial.ts'
export { type NoticePreferenceInput, setNoticePreference } from './notice/set-notice-preference.ts'
export { updateWebhookEndpoint } from './notice/update-webhook-endpoint.ts'
export type { ChangeWebhookEndpointError } from './notice/webhook-endpoint.ts'
export { amountFormats } from './order-file/amount-format.ts'
export { dateFormats } from './order-file/date-format.ts'
export { type Delimiter, delimiters } from './order-file/delimiter.ts'
export { createErrorFile } from './order-file/error-file.ts'
export { type InspectionOptions, inspectOrderFile } from './order-file/inspect-order-file.ts'
export { type OrderField, orderFields } from './order-file/order-field.ts'
export type { OrderFilePlan } from './order-file/order-file-plan.ts'
export type { OrderFileProfile } from './order-file/order-file-profile.ts'
export type { OrderFileQuestion } from './order-file/order-file-question.ts'
export {
  type OrderFileAnswers,
  type OrderFilePlanFault,
  planOrderFile,
} from './order-file/plan-order-file.ts'
export { readOrderFile } from './order-file/read-order-file.ts'
export { type RejectionCode, rejectionMessage } from './order-file/rejection.ts'
export { type AdoptPolicyInput, adoptPolicy, type StalePolicyError } from './policy/adopt-policy.ts'
export {
  type CalendarDrawing,
  type DrawnDay,
  type DrawnPeriod,
  drawCalendar,
} from './policy/calendar/draw-calendar.ts'
export {
  type ImportDaysError,
  type ImportedDays,
  importableCountries,
  importDays,
} from './policy/calendar/import-days.ts'
export { type CasePolicies, casePolicies } from './policy/case-policies.ts'
export { checkPolicy, type DraftFault, type PolicyDraft } from './policy/check-policy.ts'
export { type PolicyKey, questionsOf } from './policy/current-policies.ts'
export { type PolicyOfKind, parsePolicyDocument } from './policy/parse-policy-document.ts'
export {
  type PolicyInForce,
  type PolicyVersion,
  policiesInForce,
  policyInForce,
} from './policy/policy-in-force.ts'
export {
  type PolicyRehearsal,
  type RehearsedDifference,
  rehearsePolicy,
} from './policy/rehearsal/rehearse-policy.ts'
export { type PolicyVersionNotFoundError, restorePolicy } from './policy/restore-policy.ts'
export {
  type FiledCase,
  type FilePublicCaseInput,
  filePublicCase,
} from './public-form/file-public-case.ts'
export {
  type LinkError,
  type PublicCase,
  type PublicStatus,
  publicCaseOf,
} from './public-form/public-case.ts'
export {
  type FormNotFoundError,
  type OpenForm,
  openFormOf,
  revokeStatusLinks,
  type StaleFormError,
  updatePublicForm,
  usualKinds,
} from './public-form/public-form.ts'
export { signStatusLink } from './public-form/status-link.ts'
export { writeInPublicCase } from './public-form/write-in-public-case.ts'
export { recomputeRfm } from './rfm/recompute-rfm.ts'
export { segmentSizes } from './rfm/segment-sizes.ts'
export { type CaseRouting, caseRoutings } from './routing/case-routing.ts'
export { type AgentRow, agentRows } from './routing/routing-desk.ts'
export {
  type AgentProfileInput,
  type StaleAgentError,
  setAgentProfile,
} from './routing/set-agent-profile.ts'
export type { ReportDay } from './service-report/day-tally.ts'
export type { InvalidPeriodError, ReportPeriod } from './service-report/report-period.ts'
export {
  type BreachCount,
  type CaseAttainment,
  type LadderLevelTime,
  type RiseCount,
  settledAfterDays,
} from './service-report/report-tally.ts'
export {
  type ServiceReport,
  serviceReport,
  type TooManyCasesError,
} from './service-report/service-report.ts'
export { createTenant } from './tenant/create-tenant.ts'
export { isActiveUser } from './tenant/is-active-user.ts'
export type { UserNotFoundError } from './tenant/user-not-found.ts'
export { inspectUpload } from './upload/inspect-upload.ts'
export { readUpload, readUploadChunk } from './upload/read-upload.ts'
export { receiveUpload } from './upload/receive-upload.ts'
