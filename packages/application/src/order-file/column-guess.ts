import { columnSynonyms, misleadingWords } from './column-synonym.ts'
import { type OrderField, orderFields } from './order-field.ts'

/**
 * Guesses which header stands for which field. First headers that are a known name of the field, the surest names
 * first; then Chinese headers that contain one (收货人手机号码). A header is given to one field only; a field whose header is
 * not certain stays open.
 *
 * @example
 * ```ts
 * import { guessColumns } from './column-guess.ts'
 * guessColumns(['customer_id', 'date', 'amount$']) // => { customer: 'customer_id', orderedAt: 'date', amount: 'amount$' }
 * guessColumns(['会员号', '优惠金额', '实付金额（元）']) // => { customer: '会员号', amount: '实付金额（元）' }
 * ```
 */
export function guessColumns(headers: readonly string[]): Partial<Record<OrderField, string>> {
  const guess: Partial<Record<OrderField, string>> = {}
  const open = new Map(headers.map(header => [header, plainHeader(header)]))
  takeShopifyName(guess, open)
  for (const rankOf of [exactRank, containedRank]) {
    for (const field of orderFields) {
      if (guess[field] !== undefined) continue
      const header = best(open, plain => rankOf(plain, field))
      if (header === undefined) continue
      guess[field] = header
      open.delete(header)
    }
  }
  return guess
}

/** How many of the headers are a known name of some field: the sign that a file was decoded and cut as it was meant. */
export function recognisedHeaders(headers: readonly string[]): number {
  return headers.filter(header => everySynonym.has(plainHeader(header))).length
}

/** A header without case, spaces, punctuation and the unit in brackets or behind: `Order-Total (USD)` is `ordertotal`. */
function plainHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replaceAll(/[([{【「<].*?[)\]}】」>]/g, '')
    .toLowerCase()
    .replace(/(?<=[a-z][\s_-])(?:usd|cny|rmb|eur|gbp|jpy|hkd|twd|utc|gmt)$/, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Shopify calls the order number "Name"; its exports are known by two headers that nobody else has. */
function takeShopifyName(guess: Partial<Record<OrderField, string>>, open: Map<string, string>): void {
  const plain = new Set(open.values())
  const name = [...open].find(([, text]) => text === 'name')?.[0]
  if (name === undefined || !plain.has('lineitemname') || !plain.has('financialstatus')) return
  guess.orderNumber = name
  open.delete(name)
}

function best(
  open: ReadonlyMap<string, string>,
  rankOf: (plain: string) => number | undefined,
): string | undefined {
  let found: string | undefined
  let foundRank = Number.POSITIVE_INFINITY
  for (const [header, plain] of open) {
    const rank = rankOf(plain)
    if (rank === undefined || rank >= foundRank) continue
    found = header
    foundRank = rank
  }
  return found
}

function exactRank(plain: string, field: OrderField): number | undefined {
  const rank = columnSynonyms[field].indexOf(plain)
  return rank < 0 ? undefined : rank
}

function containedRank(plain: string, field: OrderField): number | undefined {
  if (misleadingWords.some(word => plain.includes(word))) return undefined
  const rank = columnSynonyms[field].findIndex(
    synonym => /^\p{Script=Han}{3,}/u.test(synonym) && plain.includes(synonym),
  )
  return rank < 0 ? undefined : rank
}

const everySynonym = new Set(Object.values(columnSynonyms).flat())
