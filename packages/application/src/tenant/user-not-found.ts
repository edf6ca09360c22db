import type { DomainError } from '@clientele/kernel'

/** Nobody of the workspace has this id. */
export type UserNotFoundError = DomainError<'USER_NOT_FOUND', { userId: string }>
