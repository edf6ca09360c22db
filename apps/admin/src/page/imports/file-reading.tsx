import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { type ImportDraft, withReading } from './import-draft.ts'
import classes from './import-options.module.css'
import { useFormatNames } from './use-format-names.ts'

export const FileReadingFragment = graphql(`
  fragment FileReading on OrderFileProfile {
    encoding delimiter dateFormat amountFormat
  }
`)

export interface FileReadingProps {
  readonly profile: FragmentOf<typeof FileReadingFragment>
  readonly draft: ImportDraft
  readonly onDraft: (draft: ImportDraft) => void
}

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis']

/** How the file's bytes become cells, dates and amounts: found by the server, changed where it is wrong. */
export function FileReading({ profile, draft, onDraft }: FileReadingProps) {
  const { t } = useLingui()
  const names = useFormatNames()
  const found = readFragment(FileReadingFragment, profile)
  const dateFormat = draft.dateFormat ?? found.dateFormat
  const amountFormat = draft.amountFormat ?? found.amountFormat
  const fields = [
    {
      label: t`Encoding`,
      value: draft.encoding ?? found.encoding,
      options: ENCODINGS,
      name: names.encoding,
      choose: (encoding: string) => onDraft(withReading(draft, { encoding })),
    },
    {
      label: t`Separator`,
      value: draft.delimiter ?? found.delimiter,
      options: names.delimiters,
      name: names.delimiter,
      choose: (delimiter: string) => onDraft(withReading(draft, { delimiter })),
    },
    {
      label: t`Dates`,
      value: dateFormat,
      options: names.dates,
      name: names.date,
      choose: (chosen: string) => onDraft({ ...draft, dateFormat: chosen }),
    },
    {
      label: t`Amounts`,
      value: amountFormat,
      options: names.amounts,
      name: names.amount,
      choose: (chosen: string) => onDraft({ ...draft, amountFormat: chosen }),
    },
  ]
  return (
    <div className={classes.grid}>
      {fields.map(({ label, value, options, name, choose }) => (
        <NativeSelect
          key={label}
          label={label}
          data={choicesOf(value, options).map(option => ({
            value: option,
            label: option ? name(option) : t`Not known yet`,
          }))}
          value={value ?? ''}
          onChange={event => choose(event.currentTarget.value)}
        />
      ))}
    </div>
  )
}

/** The options, with what is set now even where it is none of them, and with a blank where nothing is set. */
function choicesOf(value: string | null, options: readonly string[]): string[] {
  return [...new Set([value ?? '', ...options])]
}
