import { type DomainError, domainError, type Fault } from '@clientele/kernel'
import type { z } from 'zod'

/** What a person or a program sent cannot be taken, with every place that is at fault. */
export type InvalidInputError = DomainError<'INVALID_INPUT', { faults: readonly Fault[] }>

/** `within` is the way to what was looked at, where that is a part of what was sent. */
export function faultsOf(error: z.ZodError, within: Fault['path'] = []): InvalidInputError {
  return domainError('INVALID_INPUT', {
    faults: error.issues.map(issue => ({
      path: [...within, ...issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))],
      code: codeOf(issue),
      message: issue.message,
    })),
  })
}

/** What our own checks call it, or else what Zod does. */
function codeOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'custom' && typeof issue.params?.code === 'string' ? issue.params.code : issue.code
}
