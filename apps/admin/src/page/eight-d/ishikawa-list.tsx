import { Trans } from '@lingui/react/macro'
import table from '../../element/table.module.css'
import type { Revision } from './eight-d-revision.ts'
import panel from './panel.module.css'
import { useEightDWords } from './use-eight-d-words.ts'

/** The possible causes of a diagram as a table, for the ear and for what the drawing has no room for. */
export function IshikawaList({ causes }: { readonly causes: Revision['ishikawa'] }) {
  const { verdicts } = useEightDWords()
  if (causes.length === 0) return null
  return (
    <div className={panel.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Bone</Trans>
            </th>
            <th scope="col">
              <Trans>Possible cause</Trans>
            </th>
            <th scope="col">
              <Trans>Verdict</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {causes.map(({ category, categoryLabel, text, behind, verdict }) => (
            <tr key={`${category} ${text}`}>
              <td>{categoryLabel}</td>
              <td>
                {text}
                {behind.map(one => (
                  <div key={one} className={table.quiet}>
                    – {one}
                  </div>
                ))}
              </td>
              <td>{verdicts[verdict]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
