import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import type { DocumentPath } from './document-path.ts'
import { useDraftField } from './policy-draft-context.ts'
import { durationOf, workingTimeText } from './working-time-text.ts'

export interface WorkingTimeFieldProps
  extends Pick<TextInputProps, 'label' | 'description' | 'size' | 'aria-label'> {
  readonly path: DocumentPath
  /** What stands in the document where nothing is written: `undefined` leaves it out. */
  readonly empty?: null | undefined
}

/** A length of working time, as people write it; it stands in the draft while it is written. */
export function WorkingTimeField({ path, empty, ...labels }: WorkingTimeFieldProps) {
  const { value, error, set } = useDraftField(path)
  const [written, setWritten] = useState<string>()
  const write = (text: string) => {
    setWritten(text)
    set(text.trim() === '' ? empty : durationOf(text))
  }
  const tidy = () => setWritten(undefined)
  return (
    <TextInput
      {...labels}
      placeholder="–"
      value={written ?? workingTimeText(value)}
      error={error}
      onChange={event => write(event.currentTarget.value)}
      onBlur={tidy}
      onKeyDown={event => {
        if (event.key === 'Enter') tidy()
      }}
    />
  )
}
