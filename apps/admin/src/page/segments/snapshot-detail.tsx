import { useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useCounts } from '../../format/use-counts.ts'
import { useFormat } from '../../format/use-format.ts'
import { useMethodNames } from './use-method-names.ts'

export const SnapshotDetailFragment = graphql(`
  fragment SnapshotDetail on RfmSnapshot {
    asOf scoredCount unscoredCount
    policy { id version bins method lookBackDays }
  }
`)

export interface SnapshotDetailProps {
  readonly snapshot: FragmentOf<typeof SnapshotDetailFragment>
}

/** When, how, and over how many customers the scores were computed. */
export function SnapshotDetail({ snapshot }: SnapshotDetailProps) {
  const { t } = useLingui()
  const format = useFormat()
  const counts = useCounts()
  const methods = useMethodNames()
  const { asOf, scoredCount, unscoredCount, policy } = readFragment(SnapshotDetailFragment, snapshot)
  const { version, bins, method, lookBackDays } = policy
  const parts = [
    t`As of ${format.day(asOf)}`,
    t`${counts.customers(scoredCount)} scored`,
    unscoredCount > 0 && t`${counts.customers(unscoredCount)} without an order that counts`,
    t`Policy version ${version}: ${methods[method].name}, ${counts.bins(bins)}`,
    lookBackDays !== null && t`Last ${counts.days(lookBackDays)}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
