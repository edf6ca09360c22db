import { type OrderField, orderFields } from '@clientele/application'
import { builder } from '../builder.ts'

/** The fields of an order file by their name in the schema: `orderedAt` is `ORDERED_AT`. */
export const OrderFileField = builder.enumType('OrderFileField', {
  description: 'What a column of an order file can mean.',
  values: {
    CUSTOMER: { value: 'customer', description: 'Key of the customer; required.' },
    ORDERED_AT: { value: 'orderedAt', description: 'Day or moment of the order; required.' },
    AMOUNT: { value: 'amount', description: 'Amount; negative for a refund; required.' },
    ORDER_NUMBER: {
      value: 'orderNumber',
      description: 'Number of the order; its rows are lines of one order.',
    },
    PRODUCT: { value: 'product', description: 'What was ordered.' },
    QUANTITY: { value: 'quantity', description: 'How many.' },
    CUSTOMER_NAME: { value: 'customerName', description: 'Name of the customer.' },
    EMAIL: { value: 'email', description: 'E-mail address of the customer.' },
    PHONE: { value: 'phone', description: 'Telephone number of the customer.' },
    CITY: { value: 'city', description: 'City of the customer.' },
    STATUS: { value: 'status', description: 'Whether the order stands, was cancelled or refunded.' },
  } as const satisfies Record<string, { value: OrderField; description: string }>,
})

/** A column of an order file and what it means. */
export interface Column {
  readonly field: OrderField
  readonly header: string
}

/** Columns as the application takes them: every field is decided, those not named are left out. */
export function mappingOf(columns: readonly Column[]): Partial<Record<OrderField, string | null>> {
  const given = new Map(columns.map(({ field, header }) => [field, header]))
  return Object.fromEntries(orderFields.map(field => [field, given.get(field) ?? null]))
}
