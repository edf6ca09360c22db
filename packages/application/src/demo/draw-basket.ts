import { type Product, products } from './product.ts'
import type { RandomStream } from './random-stream.ts'
import type { SimulatedOrderLine } from './simulation.ts'
import { weightedChoice } from './weighted-choice.ts'

/** How far a line may lie from the usual price, and how many pieces of a product a person buys. */
const widestDiscount = 0.15
const mostPieces = 4
/** How many orders in a hundred have one, two and three lines. */
const lineCounts = [
  [1, 58],
  [2, 30],
  [3, 12],
] as const

const chooseLineCount = weightedChoice(lineCounts, ([, weight]) => weight)

/** Draws products whose lines come to exactly `amountMinor`, each line near a usual price times its quantity. */
export function drawBasket(
  amountMinor: number,
  { language, random }: { readonly language: 'zh' | 'en'; readonly random: RandomStream },
): SimulatedOrderLine[] {
  const [lineCount] = chooseLineCount(random)
  const taken = new Set<Product>()
  return drawParts(amountMinor, { parts: lineCount, random }).map(part => {
    const product = drawProduct(part, { taken, random })
    taken.add(product)
    return {
      product: product[language],
      quantity: quantityOf(product, part),
      amountMinor: part,
    }
  })
}

/** Cuts an amount into so many parts, none less than a fifth of an even one; what is too small stays whole. */
function drawParts(
  amountMinor: number,
  { parts, random }: { readonly parts: number; readonly random: RandomStream },
): number[] {
  if (parts === 1 || amountMinor < 2 * (products[0]?.priceMinor ?? 0)) return [amountMinor]
  const share = (0.2 + 0.8 * random.uniform()) / parts
  const part = Math.round(amountMinor * share)
  return [part, ...drawParts(amountMinor - part, { parts: parts - 1, random })]
}

/** A product not yet in the basket of which a few pieces come to about the amount; failing that, the nearest in price. */
function drawProduct(
  amountMinor: number,
  { taken, random }: { readonly taken: ReadonlySet<Product>; readonly random: RandomStream },
): Product {
  const free = products.filter(product => !taken.has(product))
  const fitting = free.filter(product => {
    const quantity = quantityOf(product, amountMinor)
    const paidOfUsual = amountMinor / (quantity * product.priceMinor)
    return quantity <= mostPieces && Math.abs(paidOfUsual - 1) < widestDiscount
  })
  const distance = ({ priceMinor }: Product) => Math.abs(Math.log(priceMinor / amountMinor))
  return (
    fitting[Math.floor(random.uniform() * fitting.length)] ??
    free.reduce((nearest, product) => (distance(product) < distance(nearest) ? product : nearest))
  )
}

function quantityOf({ priceMinor }: Product, amountMinor: number): number {
  return Math.max(1, Math.round(amountMinor / priceMinor))
}
