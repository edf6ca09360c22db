import {
  caseKinds,
  caseStatuses,
  caseTransitions,
  channels,
  isUnresolved,
  priorities,
  severities,
  urgencies,
} from '@clientele/escalation'
import { builder } from '../builder.ts'
import { caseEventMessage } from '../message/case-event-message.ts'
import { checkPage, type PageArguments } from '../page/check-page.ts'
import { keyOf } from '../stamp.ts'
import {
  CaseChannel,
  CaseKind,
  CasePriority,
  CaseSeverity,
  CaseStatus,
  CaseUrgency,
  MessageDirection,
} from './case-enum.ts'
import { nameIn } from './named.ts'

builder.prismaNode('CaseMessage', {
  nullable: true,
  description: 'What was written in a case.',
  id: { resolve: ({ id }) => id, description: 'Its id.' },
  findUnique: (id, context) => keyOf(id, context),
  select: { id: true, tenantId: true },
  fields: t => ({
    direction: t.expose('direction', { type: MessageDirection, description: 'Who wrote to whom.' }),
    body: t.exposeString('body', { description: 'The words, with their line breaks.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    user: t.relation('user', { nullable: true, description: 'Which colleague; null for the customer.' }),
  }),
})

builder.prismaObject('CaseEvent', {
  description: 'Something that happened to a case; never changed.',
  select: { tenantId: true, caseId: true, position: true },
  fields: t => ({
    position: t.exposeInt('position', { description: 'Its place in the history, 1 for the first.' }),
    type: t.exposeString('type', { description: 'Stable; what programs compare, e.g. `LEVEL_REACHED`.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    message: t.string({
      description: "What happened, in the caller's language.",
      select: { type: true, params: true },
      resolve: (event, _, { locale }) => caseEventMessage(event, locale),
    }),
    params: t.field({
      type: 'JSON',
      description: 'What else the event tells.',
      select: { params: true },
      resolve: ({ params }) => params,
    }),
    user: t.relation('user', {
      nullable: true,
      description: 'Who did it; null for what a clock or a rule did.',
    }),
  }),
})

export const Case = builder.prismaNode('Case', {
  nullable: true,
  description: 'Something a customer, colleague or supplier wants solved.',
  id: { resolve: ({ id }) => id, description: 'Its id.' },
  findUnique: (id, context) => keyOf(id, context),
  select: { id: true, tenantId: true },
  fields: t => ({
    number: t.string({
      description: 'What people say on the phone, e.g. `S-000042`.',
      select: { number: true },
      resolve: ({ number }) => `S-${String(number).padStart(6, '0')}`,
    }),
    kind: t.expose('kind', { type: CaseKind, description: 'What is wanted.' }),
    kindLabel: t.string({
      description: "The kind, in the caller's language.",
      select: { kind: true },
      resolve: ({ kind }, _, { locale }) => nameIn(caseKinds, { code: kind, locale }),
    }),
    channel: t.expose('channel', { type: CaseChannel, description: 'The way it came in.' }),
    channelLabel: t.string({
      description: "The channel, in the caller's language.",
      select: { channel: true },
      resolve: ({ channel }, _, { locale }) => nameIn(channels, { code: channel, locale }),
    }),
    severity: t.expose('severity', { type: CaseSeverity, description: 'How much harm is done.' }),
    severityLabel: t.string({
      description: "The severity, in the caller's language.",
      select: { severity: true },
      resolve: ({ severity }, _, { locale }) => nameIn(severities, { code: severity, locale }),
    }),
    urgency: t.expose('urgency', { type: CaseUrgency, description: 'How soon the harm grows.' }),
    urgencyLabel: t.string({
      description: "The urgency, in the caller's language.",
      select: { urgency: true },
      resolve: ({ urgency }, _, { locale }) => nameIn(urgencies, { code: urgency, locale }),
    }),
    priority: t.expose('priority', { type: CasePriority, description: 'In which order it is worked on.' }),
    priorityLabel: t.string({
      description: "The priority, in the caller's language.",
      select: { priority: true },
      resolve: ({ priority }, _, { locale }) => nameIn(priorities, { code: priority, locale }),
    }),
    status: t.expose('status', { type: CaseStatus, description: 'Where it stands.' }),
    statusLabel: t.string({
      description: "The status, in the caller's language.",
      select: { status: true },
      resolve: ({ status }, _, { locale }) => nameIn(caseStatuses, { code: status, locale }),
    }),
    subject: t.exposeString('subject', { description: 'What it is about, in one line.' }),
    topic: t.exposeString('topic', {
      nullable: true,
      description: 'What it is about in the shop’s own code: a product, a fault, a batch.',
    }),
    customer: t.relation('customer', {
      nullable: true,
      description: 'Whose case it is, where that is known.',
    }),
    assignee: t.relation('assignee', { nullable: true, description: 'Who has it.' }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was taken.' }),
    firstRepliedAt: t.expose('firstRepliedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a person first answered.',
    }),
    resolvedAt: t.expose('resolvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was solved; null again once reopened.',
    }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'When it was closed.' }),
    reopenings: t.exposeInt('reopenings', { description: 'How often it was reopened.' }),
    mergedInto: t.relation('mergedInto', { nullable: true, description: 'The case it goes on in.' }),
    level: t.exposeInt('level', {
      description: 'The level of its ladder it has risen to, 1 for the first; 0 before that.',
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the next of its open clocks is due, or was; null where none runs.',
    }),
    breached: t.exposeBoolean('breached', { description: 'Whether anything owed was late.' }),
    version: t.exposeInt('version', {
      description: 'Raised by everything that happens to it; give it back as `expectedVersion`.',
    }),
    messages: t.relation('messages', {
      description: 'What was written, the oldest first.',
      query: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    }),
    events: t.relatedConnection(
      'events',
      {
        cursor: 'tenantId_caseId_position',
        description: 'What happened, the newest first.',
        defaultSize: 20,
        maxSize: 100,
        query: async (page: PageArguments, context) => {
          await checkPage(page, { context, list: 'CaseEvent' })
          return { orderBy: { position: 'desc' } }
        },
      },
      { description: 'A page of events.' },
      { description: 'An event and its place in the history.' },
    ),
    viewerCanWorkOn: t.boolean({
      description: 'Whether the viewer may answer, assign, resolve and escalate it: somebody still has to.',
      select: { status: true },
      resolve: ({ status }) => isUnresolved(status),
    }),
    viewerCanClose: t.boolean({
      description: 'Whether the viewer may close it as solved.',
      select: { status: true },
      resolve: ({ status }) => status === 'RESOLVED',
    }),
    viewerCanReopen: t.boolean({
      description: 'Whether the viewer may take it up again.',
      select: { status: true, mergedIntoId: true },
      resolve: ({ status, mergedIntoId }) =>
        mergedIntoId === null && caseTransitions[status].includes('REOPENED'),
    }),
  }),
})

builder.queryField('case', t =>
  t.prismaField({
    type: Case,
    nullable: true,
    description: 'The case with this id; null where there is none, or none that the viewer may see.',
    args: { id: t.arg.globalID({ required: true, for: Case, description: 'Id of the case.' }) },
    resolve: (query, _, { id }, context) =>
      context.tx.case.findUnique({ ...query, where: keyOf(id.id, context) }),
  }),
)
