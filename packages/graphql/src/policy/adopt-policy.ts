import {
  adoptPolicy,
  type PolicyInForce,
  type PolicyKey,
  policyInForce,
  questionsOf,
  restorePolicy,
} from '@clientele/application'
import type { DomainError, Fault } from '@clientele/kernel'
import { builder } from '../builder.ts'
import type { GraphqlContext } from '../context.ts'
import { DomainErrorInterface, type Refusal } from '../error/domain-error.ts'
import { NotFoundError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { stampOf } from '../stamp.ts'
import { Policy } from './policy.ts'
import { InvalidPolicyError } from './policy-fault.ts'
import { PolicyKind } from './policy-kind.ts'

/** Which policy a result is about; the `code` of a refusal is its own. */
interface AboutPolicy {
  readonly kind: PolicyKey['kind']
  readonly policyCode: string
}

const StalePolicyError = builder.objectRef<Refusal & AboutPolicy>('StalePolicyError').implement({
  description: 'Somebody adopted another version since this one was read.',
  interfaces: [DomainErrorInterface],
  fields: t => ({
    policy: t.field({
      type: Policy,
      description: 'As it holds now.',
      resolve: (key, _, context) => holding(context, key),
    }),
  }),
})

function successOf(name: `${string}Success`, description: string) {
  return builder.objectRef<Member & AboutPolicy>(name).implement({
    description,
    fields: t => ({
      policy: t.field({
        type: Policy,
        description: 'As it holds from now on; open cases follow within a minute.',
        resolve: (key, _, context) => holding(context, key),
      }),
    }),
  })
}

const expectedVersion = 'The version that was read, 0 for what came with the product; null replaces any.'

const AdoptPolicyInput = builder.inputType('AdoptPolicyInput', {
  description: 'What shall hold from now on.',
  fields: t => ({
    kind: t.field({ type: PolicyKind, required: true, description: 'What it decides about.' }),
    code: t.string({ required: true, description: 'Which of its kind; a new calendar has a new code.' }),
    document: t.field({ type: 'JSON', required: true, description: 'What it says.' }),
    expectedVersion: t.int({ description: expectedVersion }),
  }),
})

builder.mutationField('adoptPolicy', t =>
  t.field({
    type: resultUnion('AdoptPolicyResult', [
      successOf('AdoptPolicySuccess', 'It holds from now on.'),
      InvalidPolicyError,
      StalePolicyError,
    ]),
    description: 'Stores a policy as its newest version, which holds from now on.',
    args: { input: t.arg({ type: AdoptPolicyInput, required: true, description: 'What shall hold.' }) },
    resolve: async (_, { input }, context) => {
      const { kind, code, document } = input
      if (input.expectedVersion === undefined) return versionMissing
      const policy = { kind, code, document, expectedVersion: input.expectedVersion }
      const adopted = await context.afterwards(caller => adoptPolicy(caller, policy))
      return adopted.ok
        ? { __typename: 'AdoptPolicySuccess', kind, policyCode: code }
        : refusalOf(adopted.error, policy)
    },
  }),
)

const RestorePolicyInput = builder.inputType('RestorePolicyInput', {
  description: 'Which older version shall hold again.',
  fields: t => ({
    kind: t.field({ type: PolicyKind, required: true, description: 'What it decides about.' }),
    code: t.string({ required: true, description: 'Which of its kind.' }),
    version: t.int({ required: true, description: 'The older version; 0 is what came with the product.' }),
    expectedVersion: t.int({ description: expectedVersion }),
  }),
})

builder.mutationField('restorePolicy', t =>
  t.field({
    type: resultUnion('RestorePolicyResult', [
      successOf('RestorePolicySuccess', 'It holds again, as the newest version.'),
      InvalidPolicyError,
      StalePolicyError,
      NotFoundError,
    ]),
    description: 'Adopts an older version of a policy anew.',
    args: { input: t.arg({ type: RestorePolicyInput, required: true, description: 'Which version.' }) },
    resolve: async (_, { input }, context) => {
      const { kind, code, version } = input
      if (input.expectedVersion === undefined) return versionMissing
      const older = { kind, code, version, expectedVersion: input.expectedVersion }
      const restored = await context.afterwards(caller => restorePolicy(caller, older))
      return restored.ok
        ? { __typename: 'RestorePolicySuccess', kind, policyCode: code }
        : refusalOf(restored.error, { kind, code })
    },
  }),
)

const versionMissing = {
  __typename: 'InvalidPolicyError',
  code: 'INVALID_POLICY',
  faults: [
    {
      path: ['expectedVersion'],
      code: 'missing',
      message: 'give the version that was read, or null to overwrite',
    },
  ],
} as Member

function refusalOf(
  error: DomainError & { readonly faults?: readonly Fault[]; readonly version?: number },
  { kind, code }: PolicyKey,
): Member {
  switch (error.code) {
    case 'STALE_POLICY':
      return { __typename: 'StalePolicyError', ...error, kind, policyCode: code } as Member
    case 'POLICY_VERSION_NOT_FOUND':
      return {
        __typename: 'NotFoundError',
        code: 'NOT_FOUND',
        id: `${kind}/${code}/${error.version}`,
      } as Member
    default:
      return { __typename: 'InvalidPolicyError', ...error } as Member
  }
}

async function holding(context: GraphqlContext, { kind, policyCode }: AboutPolicy): Promise<PolicyInForce> {
  const key = { kind, code: policyCode }
  const found = await policyInForce(questionsOf(context.tx), stampOf(context).tenantId, key)
  if (!found) throw new Error(`No policy ${kind} ${policyCode}`)
  return found
}
