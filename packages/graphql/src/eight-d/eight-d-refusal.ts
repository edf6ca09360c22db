import { encodeId, type Fault, type Reason as ReasonValue } from '@clientele/kernel'
import { builder, type SchemaTypes } from '../builder.ts'
import { DomainErrorInterface, type Refusal } from '../error/domain-error.ts'
import { InvalidInputError, NotFoundError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { Reason } from '../scalar/reason.ts'
import { keyOf } from '../stamp.ts'
import { EightD } from './eight-d.ts'

interface OnEightD {
  readonly eightDId: string
}

type Fields = PothosSchemaTypes.ObjectFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
  OnEightD
>

/** The 8D that a refusal or a success is about. */
function eightDField(t: Fields, description: string) {
  return t.prismaField({
    type: EightD,
    description,
    resolve: (query, { eightDId }, _, context) =>
      context.tx.eightD.findUniqueOrThrow({ ...query, where: keyOf(eightDId, context) }),
  })
}

const StaleEightDError = builder.objectRef<Refusal & OnEightD>('StaleEightDError').implement({
  description: 'Something happened to the 8D since it was read.',
  interfaces: [DomainErrorInterface],
  fields: t => ({ eightD: eightDField(t, 'The 8D as it is stored.') }),
})

const EightDRefusedError = builder
  .objectRef<Refusal & OnEightD & { readonly missing: readonly ReasonValue[] }>('EightDRefusedError')
  .implement({
    description: 'What was asked does not follow on where the 8D stands; `code` says why.',
    interfaces: [DomainErrorInterface],
    fields: t => ({
      eightD: eightDField(t, 'The 8D.'),
      missing: t.field({
        type: [Reason],
        description: 'What the gate still asks for, where that is the reason.',
        resolve: ({ missing }) => [...missing],
      }),
    }),
  })

const CaseInEightDError = builder
  .objectRef<Refusal & OnEightD & { readonly number: string }>('CaseInEightDError')
  .implement({
    description: 'The case is in another 8D that is worked on: one problem is not analysed twice.',
    interfaces: [DomainErrorInterface],
    fields: t => ({ eightD: eightDField(t, 'That other 8D.') }),
  })

/** The union that a mutation of an 8D answers: the 8D as it stands afterwards, or why nothing was done. */
export function eightDResult(name: `${string}Result`, description: string) {
  const success = builder.objectRef<Member & OnEightD>(name.replace(/Result$/, 'Success')).implement({
    description,
    fields: t => ({ eightD: eightDField(t, 'The 8D.') }),
  })
  return resultUnion(name, [
    ...[success, StaleEightDError, EightDRefusedError, CaseInEightDError],
    ...[NotFoundError, InvalidInputError],
  ])
}

interface AnyRefusal {
  readonly code: string
  readonly faults?: readonly Fault[]
  readonly eightDId?: string
  readonly caseId?: string
  readonly userId?: string
  readonly missing?: readonly unknown[]
}

/** How a refusal of a command on an 8D leaves the house. */
export function eightDRefusal(error: AnyRefusal, eightDId: string): Refusal {
  switch (error.code) {
    case 'EIGHT_D_NOT_FOUND':
      return notFound(encodeId('EightD', eightDId))
    case 'CASE_NOT_FOUND':
      return notFound(encodeId('Case', error.caseId ?? ''))
    case 'USER_NOT_FOUND':
      return notFound(encodeId('User', error.userId ?? ''))
    case 'INVALID_INPUT':
      return { __typename: 'InvalidInputError', ...error }
    case 'STALE_EIGHT_D':
      return { __typename: 'StaleEightDError', ...error, eightDId } as Refusal
    case 'CASE_IN_EIGHT_D':
      return { __typename: 'CaseInEightDError', ...error }
    default:
      return { __typename: 'EightDRefusedError', ...error, ...missingOf(error), eightDId } as Refusal
  }
}

/** Disciplines that are waited for are in the sentence; what a gate asks for is a list of its own. */
function missingOf({ missing = [] }: AnyRefusal): {
  readonly missing: readonly ReasonValue[]
  readonly waitsFor: string
} {
  const isReason = (one: unknown): one is ReasonValue => typeof one === 'object'
  return {
    missing: missing.filter(isReason),
    waitsFor: missing.filter(one => typeof one === 'string').join(', '),
  }
}

function notFound(id: string): Refusal & { readonly id: string } {
  return { __typename: 'NotFoundError', code: 'NOT_FOUND', id }
}
