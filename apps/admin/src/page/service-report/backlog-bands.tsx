import { useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useFormat } from '../../format/use-format.ts'
import classes from './backlog-bands.module.css'

export const BacklogBandsFragment = graphql(`
  fragment BacklogBands on ServiceReport { backlog { bands { upToHours caseCount } } }
`)

/** How old the unresolved cases are, band by band. */
export function BacklogBands({ report }: { readonly report: FragmentOf<typeof BacklogBandsFragment> }) {
  const { t } = useLingui()
  const format = useFormat()
  const { bands } = readFragment(BacklogBandsFragment, report).backlog
  const most = Math.max(1, ...bands.map(({ caseCount }) => caseCount))
  const nameOf = (upToHours: number | null, from: number) =>
    upToHours === null ? t`more than ${from} h` : t`up to ${upToHours} h`
  return (
    <table className={classes.bands} aria-label={t`Backlog by age in working time`}>
      <tbody>
        {bands.map(({ upToHours, caseCount }, band) => (
          <tr key={upToHours ?? 'more'}>
            <th scope="row">{nameOf(upToHours, bands[band - 1]?.upToHours ?? 0)}</th>
            <td className={classes.bar} aria-hidden="true">
              <span style={{ width: `${(caseCount / most) * 100}%` }} />
            </td>
            <td className={classes.count}>{format.number(caseCount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
