import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useFormat } from '../../format/use-format.ts'
import classes from './case-counts.module.css'
import type { CasesSearch } from './cases-search.ts'

export const CaseCountsFragment = graphql(`
  fragment CaseCountsOfQueue on CaseCounts { open mine unassigned breached dueSoon escalated }
`)

export interface CaseCountsProps {
  readonly counts: FragmentOf<typeof CaseCountsFragment> | null
  /** What the queue shows now. */
  readonly shown: CasesSearch
}

/** How much work there is, and the ways to it. */
export function CaseCounts({ counts, shown }: CaseCountsProps) {
  const { t } = useLingui()
  const format = useFormat()
  const known = readFragment(CaseCountsFragment, counts)
  const figures: readonly Figure[] = [
    { name: t`Open`, count: known?.open, search: {} },
    { name: t`Mine`, count: known?.mine, search: { who: 'me' } },
    { name: t`Unassigned`, count: known?.unassigned, search: { who: 'nobody' } },
    { name: t`Breached`, count: known?.breached, search: { late: 'yes' }, isBad: true },
    { name: t`Due within an hour`, count: known?.dueSoon, search: { due: '1h', sort: 'due' } },
    { name: t`Escalated`, count: known?.escalated, search: { level: '2' } },
  ]
  const current = JSON.stringify(shown)
  return (
    <nav aria-label={t`Queues`}>
      <ul className={classes.counts}>
        {figures.map(({ name, count, search, isBad }) => (
          <li key={name}>
            <Link
              to="/cases"
              search={search}
              replace
              className={classes.count}
              data-bad={(isBad && count ? true : undefined) || undefined}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={JSON.stringify(search) === current ? 'true' : undefined}
            >
              <span className={classes.name}>{name}</span>{' '}
              <span className={classes.figure}>{count === undefined ? '–' : format.number(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface Figure {
  readonly name: string
  readonly count: number | undefined
  readonly search: CasesSearch
  readonly isBad?: boolean
}
