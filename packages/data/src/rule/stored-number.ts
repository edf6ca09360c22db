import type { FactAt } from '@clientele/rules'
import { Prisma } from '../generated/prisma/client.ts'
import type { AnyColumn } from './rule-source.ts'

/** How numbers, days and instants are written down for PostgreSQL. */
export interface StoredNumber {
  readonly type: 'bigint' | 'double precision' | 'date' | 'timestamptz'
  /** The numbers that a column can hold; a double holds all. */
  readonly least: number
  readonly most: number
  readonly textOf: (number: number) => string
}

const millisecondsPerDay = 86_400_000
/** The first and the last instant of the years 0 to 9999. */
const years = { least: -62_167_219_200_000, most: 253_402_300_799_999 }

const storedNumbers = {
  whole: {
    type: 'bigint',
    least: Number.MIN_SAFE_INTEGER,
    most: Number.MAX_SAFE_INTEGER,
    textOf: number => String(BigInt(number)),
  },
  fractional: { type: 'double precision', least: -Infinity, most: Infinity, textOf: String },
  instant: { type: 'timestamptz', ...years, textOf: isoText },
  day: {
    type: 'date',
    least: years.least / millisecondsPerDay,
    most: Math.floor(years.most / millisecondsPerDay),
    textOf: number => isoText(number * millisecondsPerDay).replace(/T\S+/, ''),
  },
} as const satisfies Record<string, StoredNumber>

/** How the numbers of a fact are stored in its column. */
export function storedNumberOf(type: FactAt['type'], { holds }: AnyColumn): StoredNumber {
  if (type === 'day' || type === 'instant') return storedNumbers[type]
  return storedNumbers[holds === 'fractional' ? holds : 'whole']
}

/** PostgreSQL knows no year 0: it is the year 1 before Christ. */
function isoText(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString()
  return text.startsWith('0000') ? `${text.replace('0000', '0001')} BC` : text
}

export function numberSql(number: number, { textOf, type }: StoredNumber): Prisma.Sql {
  return Prisma.sql`${textOf(number)}::${Prisma.raw(type)}`
}

export function numbersSql(numbers: readonly number[], { textOf, type }: StoredNumber): Prisma.Sql {
  return Prisma.sql`${numbers.map(textOf)}::${Prisma.raw(type)}[]`
}
