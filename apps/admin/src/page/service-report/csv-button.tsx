import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { Icon } from '../../element/icon.tsx'
import { csvFile } from './csv-file.ts'

export interface CsvButtonProps {
  /** Of the table, for whoever hears the button. */
  readonly name: string
  /** Without its ending. */
  readonly fileName: string
  readonly rows: () => readonly (readonly (string | number | null)[])[]
}

/** Takes a table along as a file. */
export function CsvButton({ name, fileName, rows }: CsvButtonProps) {
  const { t } = useLingui()
  const label = t`Download “${name}” as CSV`
  const download = () => {
    const url = URL.createObjectURL(new Blob([csvFile(rows())], { type: 'text/csv;charset=utf-8' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: `${fileName}.csv` })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={download}>
      <Icon name="download" />
    </ActionIcon>
  )
}
