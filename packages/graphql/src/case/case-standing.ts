import { type CaseStanding, caseStandings } from '@clientele/application'
import {
  type CaseClock,
  ladderProducts,
  type LadderProduct as Product,
  slaClocks,
} from '@clientele/escalation'
import DataLoader from 'dataloader'
import { builder } from '../builder.ts'
import type { GraphqlContext } from '../context.ts'
import { Reason } from '../scalar/reason.ts'
import { stampOf } from '../stamp.ts'
import { ClockName, ClockStatus } from './case-enum.ts'
import { nameIn } from './named.ts'

export const Clock = builder.objectRef<CaseClock>('CaseClock').implement({
  description:
    'Something owed to a customer by a time, counted in working time from the history of the case.',
  fields: t => ({
    clock: t.expose('clock', { type: ClockName, description: 'What is owed.' }),
    label: t.string({
      description: "What is owed, in the caller's language.",
      resolve: ({ clock }, _, { locale }) => nameIn(slaClocks, { code: clock, locale }),
    }),
    status: t.expose('status', { type: ClockStatus, description: 'How it stands now.' }),
    isOpen: t.exposeBoolean('isOpen', { description: 'Whether it is still owed, in time or late.' }),
    dueAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'By when; null while it stands still or was never begun.',
      resolve: ({ dueAt }) => dateOf(dueAt),
    }),
    breachedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is late, or was.',
      resolve: ({ breachedAt }) => dateOf(breachedAt),
    }),
    targetSeconds: t.float({
      description: 'Working time that is allowed.',
      resolve: ({ targetMs }) => targetMs / 1000,
    }),
    usedSeconds: t.float({ description: 'Working time used.', resolve: ({ usedMs }) => usedMs / 1000 }),
    marginSeconds: t.float({
      description: 'Working time that is left; negative once it is late.',
      resolve: ({ marginMs }) => marginMs / 1000,
    }),
    because: t.field({
      type: [Reason],
      description: 'Why it stands so.',
      resolve: ({ because }) => [...because],
    }),
    until: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When time alone changes its status next; null where it never does.',
      resolve: ({ until }) => dateOf(until),
    }),
  }),
})

interface Step {
  readonly level: NonNullable<CaseStanding['ladder']>['levels'][number]
  readonly place: number
  readonly standing: CaseStanding
}

const LadderProductStatus = builder.enumType('LadderProductStatus', {
  description: 'How it stands with something that a level must produce.',
  values: {
    AHEAD: { description: 'The case has not come so far.' },
    OWED: { description: 'It is asked for, and not there yet.' },
    HANDED_IN: { description: 'It is there.' },
  },
})

const LadderProduct = builder.objectRef<Step & { readonly product: Product }>('LadderProduct').implement({
  description: 'What a level must produce besides its attention.',
  fields: t => ({
    code: t.string({ description: 'Stable, e.g. `EIGHT_D`.', resolve: ({ product }) => product }),
    name: t.string({
      description: "What it is, in the caller's language.",
      resolve: ({ product }, _, { locale }) => nameIn(ladderProducts, { code: product, locale }),
    }),
    status: t.field({
      type: LadderProductStatus,
      nullable: true,
      description: 'Whether it is there; null where nobody keeps account of that.',
      resolve: ({ place, product, standing: { rise } }) => {
        if (product !== 'EIGHT_D') return null
        if (place > (rise?.place ?? -1)) return 'AHEAD' as const
        return rise?.owed.some(owed => owed.product === product) ? ('OWED' as const) : ('HANDED_IN' as const)
      },
    }),
  }),
})

const LadderStep = builder.objectRef<Step>('LadderStep').implement({
  description: 'A level of a ladder, as a case sees it.',
  fields: t => ({
    id: t.string({ description: 'Stable within the ladder.', resolve: ({ level }) => level.id }),
    name: t.string({
      description: "The level, in the caller's language.",
      resolve: ({ level }, _, { locale }) => level.name[locale],
    }),
    roles: t.stringList({
      description: "Who must act there, in the caller's language.",
      resolve: ({ level, standing }, _, { locale }) =>
        level.roles.map(code => nameIn(standing.ladder?.roles ?? [], { code, locale })),
    }),
    products: t.field({
      type: [LadderProduct],
      description: 'What must be produced there.',
      resolve: step => step.level.produce.map(product => ({ ...step, product })),
    }),
    isReached: t.boolean({
      description: 'Whether the case has come so far.',
      resolve: ({ place, standing }) => place <= (standing.rise?.place ?? -1),
    }),
    isCurrent: t.boolean({
      description: 'Whether it stands there now.',
      resolve: ({ place, standing }) => place === standing.rise?.place && standing.rise.status === 'RUNNING',
    }),
  }),
})

const Ladder = builder.objectRef<CaseStanding>('CaseLadder').implement({
  description: 'The ladder a case rises on when it is not dealt with in time.',
  fields: t => ({
    code: t.string({
      description: 'Stable code of the ladder.',
      resolve: ({ ladder }) => ladder?.code ?? '',
    }),
    name: t.string({
      description: "The ladder, in the caller's language.",
      resolve: ({ ladder }, _, { locale }) => ladder?.name[locale] ?? '',
    }),
    steps: t.field({
      type: [LadderStep],
      description: 'Its levels, from the first to the top.',
      resolve: standing =>
        (standing.ladder?.levels ?? []).map((level, place) => ({ level, place, standing })),
    }),
    isAcknowledged: t.boolean({
      description: 'Whether somebody has the case in hand at the level where it stands.',
      resolve: ({ rise }) => rise?.acknowledged !== undefined,
    }),
    isExhausted: t.boolean({
      description: 'Whether the top was reached and nobody there has acknowledged: the final flag.',
      resolve: ({ rise }) => rise?.isExhausted ?? false,
    }),
    viewerCanAcknowledge: t.boolean({
      description: 'Whether the viewer may say “I have it”.',
      resolve: ({ rise }) =>
        rise?.status === 'RUNNING' &&
        rise.level !== undefined &&
        (rise.acknowledged === undefined || rise.acknowledged.isSnooze),
    }),
    viewerCanEscalate: t.boolean({
      description: 'Whether the viewer may ask for a higher level.',
      resolve: ({ ladder, rise }) =>
        rise?.status === 'RUNNING' &&
        (ladder?.levels ?? [])
          .slice(rise.place + 1)
          .some(({ triggers }) => triggers.some(({ on }) => on === 'MANUAL')),
    }),
  }),
})

builder.prismaObjectField('Case', 'clocks', t =>
  t.field({
    type: [Clock],
    description: 'What is owed and by when, as of now, by the clock of the database.',
    resolve: async ({ id }, _, context) => [...(await standingOf(context, id)).clocks.clocks],
  }),
)

builder.prismaObjectField('Case', 'ladder', t =>
  t.field({
    type: Ladder,
    nullable: true,
    description: 'The ladder it rises on; null where none holds for it.',
    resolve: async ({ id }, _, context) => {
      const standing = await standingOf(context, id)
      return standing.ladder ? standing : null
    },
  }),
)

/** Cases of one page are asked for together, once in each snapshot. */
const loaders = new WeakMap<GraphqlContext['tx'], DataLoader<string, CaseStanding>>()

export function standingOf(context: GraphqlContext, caseId: string): Promise<CaseStanding> {
  const { tx } = context
  const { tenantId } = stampOf(context)
  let loader = loaders.get(tx)
  if (!loader) {
    loader = new DataLoader(async caseIds => {
      const standings = await caseStandings(tx, { tenantId, caseIds })
      return caseIds.map(id => standings.get(id) ?? new Error(`The case ${id} has no history`))
    })
    loaders.set(tx, loader)
  }
  return loader.load(caseId)
}

function dateOf(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at)
}
