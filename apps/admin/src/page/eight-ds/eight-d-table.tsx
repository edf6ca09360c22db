import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { DueIn } from '../../element/due-in.tsx'
import { EightDStatus } from '../../element/eight-d-status.tsx'
import table from '../../element/table.module.css'
import { DisciplineBar } from './discipline-bar.tsx'
import classes from './eight-ds-page.module.css'

export const EightDTableFragment = graphql(`
  fragment EightDTable on EightD {
    id number title status discipline completed dueAt leader { id name } cases { id number }
  }
`)

export interface EightDTableProps {
  readonly eightDs: readonly FragmentOf<typeof EightDTableFragment>[]
}

/** 8Ds, how far each is, and when it is due. */
export function EightDTable({ eightDs }: EightDTableProps) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Problem</Trans>
          </th>
          <th scope="col">
            <Trans>Progress</Trans>
          </th>
          <th scope="col">
            <Trans>Due</Trans>
          </th>
          <th scope="col" className={classes.wide}>
            <Trans>Leader</Trans>
          </th>
          <th scope="col" className={classes.wide}>
            <Trans>Cases</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {readFragment(EightDTableFragment, eightDs).map(eightD => (
          <tr key={eightD.id}>
            <td>
              <Link to="/eight-d/$eightDId" params={{ eightDId: eightD.id }} className={classes.title}>
                {eightD.title}
              </Link>
              <span className={`numeric ${table.quiet}`}>{eightD.number}</span>
            </td>
            <td>
              <EightDStatus status={eightD.status} discipline={eightD.discipline} />
              <DisciplineBar completed={eightD.completed} />
            </td>
            <td data-tight>
              <DueIn dueAt={eightD.dueAt} />
            </td>
            <td className={classes.wide}>{eightD.leader?.name ?? '–'}</td>
            <td className={`${classes.wide} numeric`}>
              {eightD.cases.map(({ number }) => number).join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
