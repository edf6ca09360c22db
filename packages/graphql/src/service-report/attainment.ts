import type { CaseAttainment, ServiceReport } from '@clientele/application'
import { type Attainment, clockNames, priorities, shareOf, slaClocks } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { CasePriority, ClockName } from '../case/case-enum.ts'
import { nameIn } from '../case/named.ts'
import { MeasuredShare } from './measured-share.ts'

type Counted = Omit<Attainment, 'policy' | 'priority'>

export interface PolicyAttainmentRow {
  readonly row: CaseAttainment
  readonly report: ServiceReport
}

const counts = {
  met: 'Rounds in which it was done in time.',
  breached: 'Rounds in which it was not, also those in which it is still owed and too late.',
  undecided: 'Rounds in which it is still owed and not too late.',
  cancelled: 'Rounds in which it is owed no longer.',
  attained: 'Met of those that are decided, met or breached.',
}

export const ClockAttainment = builder.objectRef<Counted>('ClockAttainment').implement({
  description: 'How well one promise was kept, whatever the policy. Every round counts.',
  fields: t => ({
    clock: t.expose('clock', { type: ClockName, description: 'What was promised.' }),
    clockLabel: t.string({
      description: "What was promised, in the caller's language.",
      resolve: ({ clock }, _, { locale }) => nameIn(slaClocks, { code: clock, locale }),
    }),
    met: t.exposeInt('met', { description: counts.met }),
    breached: t.exposeInt('breached', { description: counts.breached }),
    undecided: t.exposeInt('undecided', { description: counts.undecided }),
    cancelled: t.exposeInt('cancelled', { description: counts.cancelled }),
    attained: t.expose('attained', { type: MeasuredShare, description: counts.attained }),
  }),
})

export const PolicyAttainment = builder.objectRef<PolicyAttainmentRow>('PolicyAttainment').implement({
  description: 'How well one promise of a policy was kept at a priority. Every round counts.',
  fields: t => ({
    policy: t.string({ description: 'Code of the SLA policy.', resolve: ({ row }) => row.policy }),
    policyLabel: t.string({
      description: "The policy, in the caller's language.",
      resolve: ({ row, report }, _, { locale }) => {
        const { book, codeOf } = report.policies.promises
        const policy = book.policies.find(({ code }) => codeOf(code) === row.policy)
        return policy?.name[locale] ?? row.policy
      },
    }),
    priority: t.field({
      type: CasePriority,
      description: 'The priority by which it was judged.',
      resolve: ({ row }) => row.priority,
    }),
    priorityLabel: t.string({
      description: "The priority, in the caller's language.",
      resolve: ({ row }, _, { locale }) => nameIn(priorities, { code: row.priority, locale }),
    }),
    clock: t.field({ type: ClockName, description: 'What was promised.', resolve: ({ row }) => row.clock }),
    clockLabel: t.string({
      description: "What was promised, in the caller's language.",
      resolve: ({ row }, _, { locale }) => nameIn(slaClocks, { code: row.clock, locale }),
    }),
    met: t.int({ description: counts.met, resolve: ({ row }) => row.met }),
    breached: t.int({ description: counts.breached, resolve: ({ row }) => row.breached }),
    breachedCaseCount: t.int({
      description: 'The cases of these rounds: those with such a record among their `breaches`.',
      resolve: ({ row }) => row.breachedCases,
    }),
    undecided: t.int({ description: counts.undecided, resolve: ({ row }) => row.undecided }),
    cancelled: t.int({ description: counts.cancelled, resolve: ({ row }) => row.cancelled }),
    attained: t.field({
      type: MeasuredShare,
      description: counts.attained,
      resolve: ({ row }) => row.attained,
    }),
  }),
})

/** The rows of all policies and priorities together, by clock. */
export function attainmentByClock(rows: readonly Attainment[]): Counted[] {
  return clockNames.flatMap(clock => {
    const of = rows.filter(row => row.clock === clock)
    if (of.length === 0) return []
    const sum = (name: 'met' | 'breached' | 'undecided' | 'cancelled') =>
      of.reduce((total, row) => total + row[name], 0)
    const [met, breached] = [sum('met'), sum('breached')]
    const attained = shareOf(met, met + breached)
    return [{ clock, met, breached, undecided: sum('undecided'), cancelled: sum('cancelled'), attained }]
  })
}
