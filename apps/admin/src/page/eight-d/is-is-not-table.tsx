import { Trans } from '@lingui/react/macro'
import table from '../../element/table.module.css'
import type { Revision } from './eight-d-revision.ts'
import panel from './panel.module.css'
import { useEightDWords } from './use-eight-d-words.ts'

export interface IsIsNotTableProps {
  readonly lines: NonNullable<Revision['problem']>['isIsNot']
}

/** What a problem is and is not, to read. */
export function IsIsNotTable({ lines }: IsIsNotTableProps) {
  const { aspects } = useEightDWords()
  if (lines.length === 0) return null
  return (
    <div className={panel.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Compared in</Trans>
            </th>
            <th scope="col">
              <Trans>It is</Trans>
            </th>
            <th scope="col">
              <Trans>It is not</Trans>
            </th>
            <th scope="col">
              <Trans>Difference</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ aspect, is, isNot, difference }) => (
            <tr key={`${aspect} ${is} ${isNot}`}>
              <td>{aspects[aspect]}</td>
              <td>{is}</td>
              <td>{isNot}</td>
              <td>{difference || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
