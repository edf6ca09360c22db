import { type Cache, cacheExchange, type KeyGenerator, type UpdateResolver } from '@urql/exchange-graphcache'
import type { Exchange } from 'urql'
import { graphql, type ResultOf } from './graphql.ts'

/** Objects without an id of their own: they live inside the object that holds them. */
const EMBEDDED = [
  'Agent',
  'AgentChannel',
  'Backlog',
  'BacklogBand',
  'BreachCount',
  'CalendarDay',
  'CalendarDrawing',
  'CalendarPeriod',
  'CalendarSummary',
  'CalendarWithDays',
  'CaseChanged',
  'CaseClock',
  'CaseCounts',
  'CaseEvent',
  'CaseLadder',
  'CaseReporter',
  'CaseRouting',
  'CasesChanged',
  'ClockAttainment',
  'ClockTerms',
  'DueChange',
  'DutyUse',
  'EffectivenessCheck',
  'EightDAction',
  'EightDCause',
  'EightDChanged',
  'EightDClock',
  'EightDEvent',
  'EightDEvidence',
  'EightDProblem',
  'EightDRevision',
  'EightDSignature',
  'EightDStep',
  'EightDTeamMember',
  'FiveWhysStep',
  'ImportRejection',
  'InputFault',
  'IsIsNot',
  'IshikawaCause',
  'LadderGap',
  'LadderLevelSummary',
  'LadderProduct',
  'LadderStep',
  'LevelTime',
  'MeasuredShare',
  'Money',
  'MonthlySpend',
  'NoticePreference',
  'OrderFileColumn',
  'OrderFilePlan',
  'OrderFileProfile',
  'OrderFileQuestion',
  'OrderLine',
  'PolicyAttainment',
  'PolicyCheck',
  'PolicyFault',
  'PolicyRehearsal',
  'PolicyVersion',
  'PublicForm',
  'QuietHours',
  'Reason',
  'RehearsedCase',
  'RehearsedClock',
  'RehearsedEscalation',
  'RfmCuts',
  'RfmGrid',
  'RfmGridCell',
  'RfmSegmentSummary',
  'RfmStanding',
  'RiseCount',
  'ServiceMeasureDefinition',
  'ServiceReport',
  'ServiceReportDay',
  'ServiceReportHour',
  'ShareInterval',
  'SignInChoice',
  'SlaPolicySummary',
  'TotalCount',
  'Viewer',
  'WebhookOutcome',
  'WorkingSpread',
]

const CASE_COMMANDS = [
  'acknowledgeEscalation',
  'acknowledgeReceipt',
  'addCaseNote',
  'assignCase',
  'changeCasePriority',
  'changeCaseStatus',
  'closeCase',
  'containCase',
  'escalateCase',
  'mergeCase',
  'openCase',
  'receiveCaseMessage',
  'reopenCase',
  'replyToCase',
  'resolveCase',
  'snoozeEscalation',
]

/** What every answer about a case brings itself: forgotten, it would be missing from the answer too. */
const OF_EVERY_CASE_ANSWER = ['__typename', 'id', 'version', 'statusLabel', 'events']

/** The normalized cache: an object that a mutation returns is up to date wherever it is shown. */
export function createCache(): Exchange {
  const embedded: KeyGenerator = () => null
  return cacheExchange({
    keys: {
      ...Object.fromEntries(EMBEDDED.map(type => [type, embedded])),
      DutyRole: codeKey,
      Policy: policyKey,
    },
    updates: {
      Mutation: {
        ...Object.fromEntries(CASE_COMMANDS.map(command => [command, forgetCase])),
        linkEightDCase: forgetEightDsOfCase,
        unlinkEightDCase: forgetEightDsOfCase,
        updateCustomer: forgetActivities,
        revokeStatusLinks: forgetPublicForm,
        updatePublicForm: forgetPublicForm,
        adoptPolicy: forgetEverything,
        addColleague: forgetEverything,
        deactivateColleague: forgetEverything,
        reactivateColleague: forgetEverything,
        giveDuty: forgetLadderGaps,
        takeDuty: forgetLadderGaps,
        setAgentProfile: forgetEverything,
        restorePolicy: forgetEverything,
        replayNotice: forgetUndelivered,
        setNoticePreference: forgetNoticePreference,
        recomputeRfm: forgetEverything,
        startImport: forgetEverything,
        revertImport: forgetEverything,
      },
      Subscription: { casesChanged: takeCounts },
    },
  })
}

/** A role has no id: it is told by its code. */
const codeKey: KeyGenerator = ({ code }) => String(code)

/** A policy has no id: it is told by its kind and code. */
const policyKey: KeyGenerator = ({ kind, code }) => `${kind} ${code}`

/** Clocks, ladder and history of a case move with everything that happens to it, also with what was refused as stale. */
const forgetCase: UpdateResolver = (_result, { input }, cache) => {
  if (hasId(input))
    forgetFields(cache, { __typename: 'Case', id: input.id }, name => !OF_EVERY_CASE_ANSWER.includes(name))
  if (hasTarget(input)) cache.invalidate({ __typename: 'Case', id: input.into })
  forgetFields(cache, 'Query', name => name === 'cases' || name === 'caseCounts')
}

const CaseCountsQuery = graphql(`
  query CaseCountsInCache { caseCounts { open mine unassigned breached dueSoon escalated } }
`)

/** How much work there is comes along with what changed, and is shown wherever it is. */
const takeCounts: UpdateResolver = (result, _args, cache) => {
  const { counts } = (result as { casesChanged: { counts: ResultOf<typeof CaseCountsQuery>['caseCounts'] } })
    .casesChanged
  cache.updateQuery({ query: CaseCountsQuery }, () => ({
    caseCounts: { ...counts, __typename: 'CaseCounts' },
  }))
}

/** A case that joins an 8D, or leaves it, can be shown beside it. */
const forgetEightDsOfCase: UpdateResolver = (_result, { input }, cache) => {
  if (!hasCase(input)) return
  const shown = ['eightDs', 'viewerCanOpenEightD']
  forgetFields(cache, { __typename: 'Case', id: input.caseId }, name => shown.includes(name))
}

const forgetPublicForm: UpdateResolver = (_result, _args, cache) => {
  forgetFields(cache, 'Query', name => name === 'publicForm')
}

const forgetActivities: UpdateResolver = (_result, { input }, cache) => {
  if (!hasId(input)) return
  forgetFields(cache, { __typename: 'Customer', id: input.id }, name => name === 'activities')
}

/** Whoever holds a role closes a gap or leaves one; a draft of a ladder is warned of it too. */
const forgetLadderGaps: UpdateResolver = (_result, _args, cache) => {
  forgetFields(cache, 'Query', name => name === 'ladderGaps' || name === 'policyCheck')
}

/** What is sent again is not among what was given up any more. */
const forgetUndelivered: UpdateResolver = (_result, _args, cache) => {
  forgetFields(cache, 'Query', name => name === 'undeliveredNotices')
}

/** It lives inside the viewer, who must not be forgotten: every page shows them. */
const forgetNoticePreference: UpdateResolver = (_result, _args, cache) => {
  cache.invalidate('Query.viewer', 'noticePreference')
}

/** Orders and scores of any customer may have changed: whatever is shown is read again. */
const forgetEverything: UpdateResolver = (_result, _args, cache) => {
  forgetFields(cache, 'Query', name => name !== 'viewer')
}

function forgetFields(
  cache: Cache,
  entity: 'Query' | { __typename: string; id: string },
  which: (name: string) => boolean,
) {
  for (const { fieldName, arguments: given } of cache.inspectFields(entity))
    if (which(fieldName)) cache.invalidate(entity, fieldName, given)
}

function hasId(input: unknown): input is { id: string } {
  return typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string'
}

function hasTarget(input: unknown): input is { into: string } {
  return typeof input === 'object' && input !== null && 'into' in input && typeof input.into === 'string'
}

function hasCase(input: unknown): input is { caseId: string } {
  return typeof input === 'object' && input !== null && 'caseId' in input && typeof input.caseId === 'string'
}
