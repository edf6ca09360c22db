import { encodeId, type Fault } from '@clientele/kernel'
import { builder, type SchemaTypes } from '../builder.ts'
import { DomainErrorInterface, type Refusal } from '../error/domain-error.ts'
import { InvalidInputError, NotFoundError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { keyOf } from '../stamp.ts'
import { Case } from './case.ts'

interface OnCase {
  readonly caseId: string
}

type Fields = PothosSchemaTypes.ObjectFieldBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, OnCase>

/** The case that a refusal or a success is about. */
function caseField(t: Fields, description: string) {
  return t.prismaField({
    type: Case,
    description,
    resolve: (query, { caseId }, _, context) =>
      context.tx.case.findUniqueOrThrow({ ...query, where: keyOf(caseId, context) }),
  })
}

const StaleCaseError = builder.objectRef<Refusal & OnCase>('StaleCaseError').implement({
  description: 'Something happened to the case since it was read.',
  interfaces: [DomainErrorInterface],
  fields: t => ({
    case: caseField(t, 'The case that was changed, as it is stored.'),
  }),
})

const CaseRefusedError = builder.objectRef<Refusal & OnCase>('CaseRefusedError').implement({
  description: 'What was asked does not follow on where the case stands; `code` says why.',
  interfaces: [DomainErrorInterface],
  fields: t => ({
    case: caseField(t, 'The case.'),
  }),
})

/** The union that a mutation of a case answers: the case as it stands afterwards, or why nothing was done. */
export function caseResult(name: `${string}Result`, description: string) {
  const success = builder.objectRef<Member & OnCase>(name.replace(/Result$/, 'Success')).implement({
    description,
    fields: t => ({
      case: caseField(t, 'The case.'),
    }),
  })
  return resultUnion(name, [success, StaleCaseError, CaseRefusedError, NotFoundError, InvalidInputError])
}

/** How a refusal of a command on a case leaves the house. */
export function caseRefusal(
  error: {
    readonly code: string
    readonly faults?: readonly Fault[]
    readonly userId?: string
    /** The case that was changed or is missing, where that is another one than was asked about. */
    readonly caseId?: string
    readonly customerId?: string
  },
  caseId: string,
): Refusal {
  switch (error.code) {
    case 'CASE_NOT_FOUND':
      return notFound(encodeId('Case', error.caseId ?? caseId))
    case 'USER_NOT_FOUND':
      return notFound(encodeId('User', error.userId ?? ''))
    case 'CUSTOMER_NOT_FOUND':
      return notFound(encodeId('Customer', error.customerId ?? ''))
    case 'INVALID_INPUT':
      return { __typename: 'InvalidInputError', ...error }
    case 'STALE_CASE':
      return { __typename: 'StaleCaseError', ...error, caseId: error.caseId ?? caseId } as Refusal
    default:
      return { __typename: 'CaseRefusedError', ...error, caseId } as Refusal
  }
}

function notFound(id: string): Refusal & { readonly id: string } {
  return { __typename: 'NotFoundError', code: 'NOT_FOUND', id }
}
