import { type DomainError, domainError, type Fault } from '@clientele/kernel'
import type { z } from 'zod'

/** What a person or a program sent cannot be taken, with every place that is at fault. */
export type InvalidInputError = DomainError<'INVALID_INPUT', { faults: readonly Fault[] }>

export function faultsOf(error: z.ZodError): InvalidInputError {
  return domainError('INVALID_INPUT', {
    faults: error.issues.map(issue => ({
      path: issue.path.map(step => (typeof step === 'symbol' ? String(step) : step)),
      code: issue.code ?? 'invalid',
      message: issue.message,
    })),
  })
}
