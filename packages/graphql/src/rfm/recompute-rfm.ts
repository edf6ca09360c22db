import { recomputeRfm } from '@clientele/application'
import { type Fault, minorUnitDigits, minorUnitsOf } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { InvalidInputError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { keyOf, stampOf } from '../stamp.ts'
import { RfmMethod, RfmRefunds } from './rfm-enum.ts'
import { RfmSnapshot } from './rfm-snapshot.ts'

const RecomputeRfmSuccess = builder
  .objectRef<Member & { snapshotId: string }>('RecomputeRfmSuccess')
  .implement({
    description: 'Everyone is scored.',
    fields: t => ({
      snapshot: t.prismaField({
        type: RfmSnapshot,
        description: 'The new scoring.',
        resolve: (query, { snapshotId }, _, context) =>
          context.tx.rfmSnapshot.findUniqueOrThrow({ ...query, where: keyOf(snapshotId, context) }),
      }),
    }),
  })

const RfmCutsInput = builder.inputType('RfmCutsInput', {
  description:
    'The points between neighbouring scores, ascending, one fewer than bins; a value on a point gets the better score.',
  fields: t => ({
    recencyDays: t.intList({ required: true, description: 'Days since the last order.' }),
    frequency: t.intList({ required: true, description: 'Number of purchases.' }),
    monetary: t.field({
      type: ['Decimal'],
      required: true,
      description: 'Purchases less refunds, in the tenant’s currency.',
    }),
  }),
})

const RfmPolicyInput = builder.inputType('RfmPolicyInput', {
  description: 'Rules for scoring; what is absent is as by default.',
  fields: t => ({
    bins: t.int({ description: 'How many scores there are on each axis, 2 to 10; 5 by default.' }),
    method: t.field({ type: RfmMethod, description: 'How figures become scores; `NTILE` by default.' }),
    cuts: t.field({ type: RfmCutsInput, description: 'The cut points, exactly where the method is `CUT`.' }),
    lookBackDays: t.int({ description: 'Orders of this many local days count; all by default.' }),
    refunds: t.field({ type: RfmRefunds, description: 'What a refund does to money; `REDUCE` by default.' }),
  }),
})

const RecomputeRfmInput = builder.inputType('RecomputeRfmInput', {
  description: 'How to score.',
  fields: t => ({
    asOf: t.field({ type: 'DateTime', description: 'The moment to score at; now where it is absent.' }),
    policy: t.field({
      type: RfmPolicyInput,
      description: 'New rules, which become the current version; the current ones where it is absent.',
    }),
  }),
})

builder.mutationField('recomputeRfm', t =>
  t.field({
    type: resultUnion('RecomputeRfmResult', [RecomputeRfmSuccess, InvalidInputError]),
    description: 'Scores every customer anew.',
    args: { input: t.arg({ type: RecomputeRfmInput, required: true, description: 'How to score.' }) },
    resolve: async (_, { input }, context) => {
      const where = { id: stampOf(context).tenantId }
      const { currency } = await context.tx.tenant.findUniqueOrThrow({ where, select: { currency: true } })
      const policy = input.policy ? documentOf(input.policy, currency) : undefined
      const computed = await context.afterwards(caller =>
        recomputeRfm(caller, { asOf: input.asOf ?? undefined, policy }),
      )
      if (computed.ok) return { __typename: 'RecomputeRfmSuccess', snapshotId: computed.value }
      const faults = computed.error.faults.map(fault => faultOf(fault, currency))
      return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', faults }
    },
  }),
)

/** A fault of the policy document as one of the input: there money is decimals, not minor units. */
function faultOf({ path, code, message }: Fault, currency: string): Fault {
  const named = {
    path: ['policy', ...path.map(step => (step === 'monetaryMinor' ? 'monetary' : step))],
    code,
    message,
  }
  return path[1] === 'monetaryMinor' && code === 'invalid_type'
    ? { ...named, code: 'not_an_amount', message: `Not an amount of ${currency}` }
    : named
}

/** The policy document; the pure core says what is wrong with it. */
function documentOf(input: typeof RfmPolicyInput.$inferInput, currency: string): unknown {
  const { bins, method, cuts, lookBackDays, refunds } = input
  const minor = (amount: string) => {
    const units = minorUnitsOf(amount, minorUnitDigits(currency) ?? 2)
    return units.ok ? units.value : amount
  }
  return {
    bins: bins ?? undefined,
    method: method ?? undefined,
    cuts: cuts
      ? { recencyDays: cuts.recencyDays, frequency: cuts.frequency, monetaryMinor: cuts.monetary.map(minor) }
      : undefined,
    lookBackDays: lookBackDays ?? undefined,
    refunds: refunds ?? undefined,
  }
}
