import { boolean, defineFacts, money, number, oneOf, type Rule } from '@clientele/rules'
import { randomLcg } from 'd3-random'

export const levels = ['basic', 'silver', 'gold', 'platinum'] as const
export const cities = ['Shanghai', 'Beijing', 'Shenzhen', 'Chengdu', 'Wuhan'] as const

export const facts = defineFacts({
  orders: number(),
  spend: money('CNY'),
  level: oneOf(levels),
  blocked: boolean(),
  city: oneOf(cities),
  daysSinceLastOrder: number(),
})

export interface Customer {
  readonly orders: number
  readonly spend: number
  readonly level: (typeof levels)[number]
  readonly blocked: boolean
  readonly city: (typeof cities)[number]
  readonly daysSinceLastOrder: number
}

/** Six conditions on three levels: who is worth a call. */
export const rule: Rule<typeof facts> = {
  all: [
    { fact: 'orders', atLeast: 3 },
    {
      any: [
        { fact: 'spend', atLeast: 100_000 },
        { fact: 'level', in: ['gold', 'platinum'] },
      ],
    },
    { not: { fact: 'blocked', is: true } },
    {
      any: [
        { fact: 'city', is: 'Shanghai' },
        { fact: 'daysSinceLastOrder', atMost: 90 },
      ],
    },
  ],
}

/** The same condition as a person writes it. */
export function holdsByHand(customer: Customer): boolean {
  return (
    customer.orders >= 3 &&
    (customer.spend >= 100_000 || customer.level === 'gold' || customer.level === 'platinum') &&
    !customer.blocked &&
    (customer.city === 'Shanghai' || customer.daysSinceLastOrder <= 90)
  )
}

/** Customers whose facts are all known, because the other engines have no word for what is not. */
export function generateCustomers(count: number): readonly Customer[] {
  const random = randomLcg(20_260_301)
  const below = (limit: number) => Math.floor(random() * limit)
  return Array.from({ length: count }, () => ({
    orders: below(10),
    spend: below(200_000),
    level: levels[below(levels.length)] ?? 'basic',
    blocked: random() < 0.1,
    city: cities[below(cities.length)] ?? 'Wuhan',
    daysSinceLastOrder: below(365),
  }))
}
