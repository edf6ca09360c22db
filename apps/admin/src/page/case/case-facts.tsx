import { useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Facts } from '../../element/facts.tsx'
import { useFormat } from '../../format/use-format.ts'

export const CaseFactsFragment = graphql(`
  fragment CaseFacts on Case {
    kindLabel channelLabel severityLabel urgencyLabel closingReasonLabel topic openedAt firstRepliedAt resolvedAt closedAt reopenings
    reporter { name email phone orderNumber }
  }
`)

/** What is known about a case, line by line. */
export function CaseFacts({ case: shown }: { readonly case: FragmentOf<typeof CaseFactsFragment> }) {
  const { t } = useLingui()
  const format = useFormat()
  const facts = readFragment(CaseFactsFragment, shown)
  const { reporter } = facts
  const reported: readonly (readonly [string, string | null])[] = reporter
    ? [
        [t`Reported by`, reporter.name],
        [t`Mail address`, reporter.email],
        [t`Telephone`, reporter.phone],
        [t`Order number`, reporter.orderNumber],
      ]
    : []
  const instant = (at: string | null) => at && format.instant(at)
  return (
    <Facts
      facts={[
        [t`Kind`, facts.kindLabel],
        ...reported,
        [t`Channel`, facts.channelLabel],
        [t`Severity`, facts.severityLabel],
        [t`Urgency`, facts.urgencyLabel],
        [t`Topic`, facts.topic],
        [t`Taken`, instant(facts.openedAt)],
        [t`First reply`, instant(facts.firstRepliedAt)],
        [t`Resolved at`, instant(facts.resolvedAt)],
        [t`Closed at`, instant(facts.closedAt)],
        [t`Closed because`, facts.closingReasonLabel],
        [t`Times reopened`, format.number(facts.reopenings)],
      ]}
    />
  )
}
