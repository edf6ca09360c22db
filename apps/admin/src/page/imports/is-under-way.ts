import type { EnumOf } from '../../api/graphql.ts'

/** Whether an import still changes by itself. */
export function isUnderWay(status: EnumOf<'ImportStatus'>): boolean {
  return status === 'QUEUED' || status === 'RUNNING'
}
