import { minorUnitDigits } from '@clientele/kernel'
import { builder } from '../builder.ts'

export interface MoneyValue {
  readonly minor: number | bigint
  readonly currency: string
}

export const Money = builder.objectRef<MoneyValue>('Money').implement({
  description: 'An amount of money. Refunds are negative.',
  fields: t => ({
    amount: t.field({
      type: 'Decimal',
      description: 'In the major unit with all decimal places of the currency, e.g. `"12.30"`.',
      resolve: ({ minor, currency }) => decimalOf(BigInt(minor), minorUnitDigits(currency) ?? 2),
    }),
    minorUnits: t.field({
      type: 'SafeInt',
      description: 'In the minor unit, e.g. 1230.',
      resolve: ({ minor }) => minor,
    }),
    currency: t.exposeString('currency', { description: 'ISO 4217 code, e.g. `CNY`.' }),
  }),
})

/** Minor units as a plain decimal: `decimalOf(-5n, 2)` is `-0.05`. */
export function decimalOf(minor: bigint, digits: number): string {
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const sign = minor < 0n ? '-' : ''
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(text.length - digits)}`
}
