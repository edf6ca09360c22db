import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import classes from './column-preview.module.css'
import { type ImportDraft, withColumn } from './import-draft.ts'
import { type OrderFileField, useFieldNames } from './use-field-names.ts'

export const ColumnPreviewFragment = graphql(`
  fragment ColumnPreview on OrderFileProfile { headers rows correctedImportIds columns { field header } }
`)

export interface ColumnPreviewProps {
  readonly profile: FragmentOf<typeof ColumnPreviewFragment>
  readonly draft: ImportDraft
  readonly onDraft: (draft: ImportDraft) => void
}

const SHOWN_ROWS = 6

/** The first rows of a file, and above each column what it means. */
export function ColumnPreview({ profile, draft, onDraft }: ColumnPreviewProps) {
  const { t } = useLingui()
  const names = useFieldNames()
  const { headers, rows, correctedImportIds, columns: guessed } = readFragment(ColumnPreviewFragment, profile)
  const columns = draft.columns ?? guessed
  const options = [
    { value: '', label: t`Leave out` },
    ...Object.entries(names).map(([value, label]) => ({ value, label })),
  ]
  const choose = (header: string, value: string) =>
    onDraft(withColumn(draft, { guessed, header, field: isField(value, names) ? value : null }))
  return (
    <div className={classes.scroll}>
      <table className={classes.preview}>
        <caption className={classes.caption}>
          <Trans>The first rows. Above each column, choose what it means.</Trans>{' '}
          {correctedImportIds.length > 0 && (
            <Trans>The file holds rows that an earlier import rejected.</Trans>
          )}
        </caption>
        <thead>
          <tr>
            {headers.map(header => {
              const field = columns.find(column => column.header === header)?.field
              return (
                <th key={header} scope="col" data-used={field !== undefined || undefined}>
                  <NativeSelect
                    size="xs"
                    aria-label={t`Meaning of the column ${header}`}
                    data={options}
                    value={field ?? ''}
                    onChange={event => choose(header, event.currentTarget.value)}
                  />
                  <span className={classes.header}>{header}</span>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN_ROWS).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place
            <tr key={row}>
              {headers.map((header, column) => (
                <td key={header} data-used={columns.some(used => used.header === header) || undefined}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function isField(value: string, names: Readonly<Record<OrderFileField, string>>): value is OrderFileField {
  return value in names
}
