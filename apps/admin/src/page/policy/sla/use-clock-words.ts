import { useLingui } from '@lingui/react/macro'
import type { EnumOf } from '../../../api/graphql.ts'

/** What is owed to a customer, by its code. */
export function useClockWords(): Readonly<Record<EnumOf<'ClockName'>, string>> {
  const { t } = useLingui()
  return {
    ACKNOWLEDGEMENT: t`Acknowledgement`,
    FIRST_RESPONSE: t`First response`,
    NEXT_RESPONSE: t`Next response`,
    CONTAINMENT: t`Containment`,
    RESOLUTION: t`Resolution`,
  }
}
