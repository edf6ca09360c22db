import { useLingui } from '@lingui/react/macro'
import type { EnumOf } from '../../api/graphql.ts'

export type OrderFileField = EnumOf<'OrderFileField'>

/** What the fields of an order file are called. */
export function useFieldNames(): Readonly<Record<OrderFileField, string>> {
  const { t } = useLingui()
  return {
    CUSTOMER: t`Customer key`,
    ORDERED_AT: t`Order date`,
    AMOUNT: t`Amount`,
    ORDER_NUMBER: t`Order number`,
    PRODUCT: t`Product`,
    QUANTITY: t`Quantity`,
    CUSTOMER_NAME: t`Customer name`,
    EMAIL: t`E-mail`,
    PHONE: t`Phone`,
    CITY: t`City`,
    STATUS: t`Order status`,
  }
}
