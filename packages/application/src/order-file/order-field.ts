/** What a column of an order file may mean, in the order in which a mapping page asks for them. */
export const orderFields = [
  'customer',
  'orderedAt',
  'amount',
  'orderNumber',
  'product',
  'quantity',
  'customerName',
  'email',
  'phone',
  'city',
  'status',
] as const

export type OrderField = (typeof orderFields)[number]

/** The fields without which a row is not an order. */
export const requiredOrderFields = [
  'customer',
  'orderedAt',
  'amount',
] as const satisfies readonly OrderField[]

export type RequiredOrderField = (typeof requiredOrderFields)[number]

/** Which header stands for which field. */
export type OrderFieldMapping = Readonly<
  Record<RequiredOrderField, string> & Partial<Record<Exclude<OrderField, RequiredOrderField>, string>>
>

/** The longest text of a field, in characters (code points). */
export const longestText = {
  customer: 200,
  orderNumber: 200,
  product: 200,
  customerName: 200,
  email: 200,
  phone: 60,
  city: 120,
} as const satisfies Partial<Record<OrderField, number>>
