import { useLingui } from '@lingui/react/macro'
import type { CustomerField } from './customer-fields.ts'

/** What the fields of a customer are called. */
export function useFieldNames(): Readonly<Record<CustomerField, string>> {
  const { t } = useLingui()
  return { name: t`Name`, email: t`E-mail`, phone: t`Phone`, city: t`City` }
}
