import { eightDNumber } from '@clientele/application'
import { disciplines } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { Case } from '../case/case.ts'
import { eightDEventMessage } from '../message/eight-d-event-message.ts'
import { checkPage, type PageArguments } from '../page/check-page.ts'
import { keyOf } from '../stamp.ts'
import { EightDClock } from './eight-d-clock.ts'
import { EightDDiscipline, EightDStatus } from './eight-d-enum.ts'
import { EightDRevision } from './eight-d-revision.ts'
import { standingOfEightD } from './standing-of-eight-d.ts'

builder.prismaObject('EightDEvent', {
  description: 'Something that happened to an 8D; never changed.',
  select: { tenantId: true, eightDId: true, position: true },
  fields: t => ({
    position: t.exposeInt('position', { description: 'Its place in the history, 1 for the first.' }),
    type: t.exposeString('type', { description: 'Stable; what programs compare, e.g. `CAUSE_VERIFIED`.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    message: t.string({
      description: "What happened, in the caller's language.",
      select: { type: true, params: true },
      resolve: (event, _, { locale }) => eightDEventMessage(event, locale),
    }),
    params: t.field({
      type: 'JSON',
      description: 'What else the event tells.',
      select: { params: true },
      resolve: ({ params }) => params,
    }),
    user: t.relation('user', { description: 'Who did it.' }),
  }),
})

export const EightD = builder.prismaNode('EightD', {
  nullable: true,
  description: 'A corrective-action record for one problem, however many cases it shows itself in.',
  id: { resolve: ({ id }) => id, description: 'Its id.' },
  findUnique: (id, context) => keyOf(id, context),
  select: { id: true, tenantId: true },
  fields: t => ({
    number: t.string({
      description: 'What people say on the phone, e.g. `D-000042`.',
      select: { number: true },
      resolve: ({ number }) => eightDNumber(number),
    }),
    title: t.exposeString('title', { description: 'What the problem is called, in one line.' }),
    status: t.expose('status', { type: EightDStatus, description: 'Whether it is worked on.' }),
    discipline: t.field({
      type: EightDDiscipline,
      description: 'The first discipline that is not completed; D8 once it is closed.',
      select: { completed: true },
      resolve: ({ completed }) => disciplines.find(one => !completed.includes(one)) ?? 'D8',
    }),
    completed: t.field({
      type: [EightDDiscipline],
      description: 'The disciplines that are completed, in their order.',
      select: { completed: true },
      resolve: ({ completed }) => disciplines.filter(one => completed.includes(one)),
    }),
    leader: t.relation('leader', { nullable: true, description: 'Who runs the work, once there is a team.' }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was first opened.' }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed; null again once reopened.',
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the next of what is to be done is due, or was: containment, effectiveness check, closing; null where nothing is.',
    }),
    version: t.exposeInt('version', {
      description: 'Raised by everything that happens to it; give it back as `expectedVersion`.',
    }),
    containment: t.field({
      type: EightDClock,
      description: 'From the opening to the completion of D3, as of now, by the clock of the database.',
      resolve: async ({ id }, _, context) => (await standingOfEightD(context, id)).standing.containment,
    }),
    closing: t.field({
      type: EightDClock,
      nullable: true,
      description: 'From the opening to the closing; null where the policy sets no time.',
      resolve: async ({ id }, _, context) => (await standingOfEightD(context, id)).standing.closing ?? null,
    }),
    revisionCount: t.exposeInt('revision', { description: 'How many revisions there are.' }),
    revision: t.field({
      type: EightDRevision,
      nullable: true,
      description: 'What was found and done; null where there is no such revision.',
      args: {
        number: t.arg.int({ description: 'Which revision, from 1 on; the latest where it is absent.' }),
      },
      resolve: async ({ id }, { number }, context) => {
        const eightD = await standingOfEightD(context, id)
        const { frozen, revision: latest, status } = eightD.state
        const found = [...frozen, latest].find(one => one.number === (number ?? latest.number))
        const isOpen = found === latest && status === 'OPEN'
        return found ? { eightDId: id, revision: found, eightD, isOpen } : null
      },
    }),
    cases: t.field({
      type: [Case],
      description: 'The cases in which the problem shows itself, the oldest first.',
      select: (_args, _context, nestedSelection) => ({
        cases: { select: { case: nestedSelection({ select: { id: true, tenantId: true, number: true } }) } },
      }),
      resolve: ({ cases }) =>
        cases.map(link => link.case).toSorted((one, other) => one.number - other.number),
    }),
    events: t.relatedConnection(
      'events',
      {
        cursor: 'tenantId_eightDId_position',
        description: 'What happened, the newest first.',
        defaultSize: 20,
        maxSize: 100,
        query: async (page: PageArguments, context) => {
          await checkPage(page, { context, list: 'EightDEvent' })
          return { orderBy: { position: 'desc' } }
        },
      },
      { description: 'A page of events.' },
      { description: 'An event and its place in the history.' },
    ),
    viewerCanWorkOn: t.boolean({
      description: 'Whether the viewer may change anything about it: it is open.',
      select: { status: true },
      resolve: ({ status }) => status === 'OPEN',
    }),
    viewerCanClose: t.boolean({
      description: 'Whether the viewer may close it: nothing is missing at the last gate.',
      resolve: async ({ id }, _, context) => {
        const { standing, state } = await standingOfEightD(context, id)
        const last = standing.open.find(({ discipline }) => discipline === 'D8')
        return state.status === 'OPEN' && last?.missing.length === 0
      },
    }),
    viewerCanReopen: t.boolean({
      description: 'Whether the viewer may take it up again.',
      select: { status: true },
      resolve: ({ status }) => status === 'CLOSED',
    }),
  }),
})

builder.queryField('eightD', t =>
  t.prismaField({
    type: EightD,
    nullable: true,
    description: 'The 8D with this id; null where there is none, or none that the viewer may see.',
    args: { id: t.arg.globalID({ required: true, for: EightD, description: 'Id of the 8D.' }) },
    resolve: (query, _, { id }, context) =>
      context.tx.eightD.findUnique({ ...query, where: keyOf(id.id, context) }),
  }),
)
