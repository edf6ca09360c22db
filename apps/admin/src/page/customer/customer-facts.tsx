import { useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Facts } from '../../element/facts.tsx'
import { useFormat } from '../../format/use-format.ts'

export const CustomerFactsFragment = graphql(`
  fragment CustomerFacts on Customer {
    number externalKey email phone city orderCount firstOrderedAt lastOrderedAt
    spend { amount currency }
  }
`)

export interface CustomerFactsProps {
  readonly customer: FragmentOf<typeof CustomerFactsFragment>
}

/** What is known about a customer, line by line. */
export function CustomerFacts({ customer }: CustomerFactsProps) {
  const { t } = useLingui()
  const format = useFormat()
  const facts = readFragment(CustomerFactsFragment, customer)
  const day = (at: string | null) => at && format.day(at)
  return (
    <Facts
      facts={[
        [t`Spend`, format.money(facts.spend)],
        [t`Orders`, format.number(facts.orderCount)],
        [t`First order`, day(facts.firstOrderedAt)],
        [t`Last order`, day(facts.lastOrderedAt)],
        [t`City`, facts.city],
        [t`E-mail`, facts.email && <a href={`mailto:${facts.email}`}>{facts.email}</a>],
        [t`Phone`, facts.phone && <a href={`tel:${facts.phone.replaceAll(' ', '')}`}>{facts.phone}</a>],
        [t`Number`, facts.number],
        [t`Key in your files`, facts.externalKey],
      ]}
    />
  )
}
