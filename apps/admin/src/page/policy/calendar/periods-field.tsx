import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DocumentPath } from '../document-path.ts'
import { useDraftField } from '../policy-draft-context.ts'
import { periodsOf, periodsText } from './period-text.ts'

export interface PeriodsFieldProps {
  readonly path: DocumentPath
  readonly label: string
  readonly placeholder: string
}

/** The working times of a day in a line; they stand in the draft while they are written. */
export function PeriodsField({ path, label, placeholder }: PeriodsFieldProps) {
  const { value, error, set } = useDraftField(path)
  const [written, setWritten] = useState<string>()
  const write = (text: string) => {
    setWritten(text)
    set(periodsOf(text))
  }
  const tidy = () => setWritten(undefined)
  return (
    <TextInput
      size="sm"
      aria-label={label}
      placeholder={placeholder}
      value={written ?? periodsText(value)}
      error={error}
      onChange={event => write(event.currentTarget.value)}
      onBlur={tidy}
      onKeyDown={event => {
        if (event.key === 'Enter') tidy()
      }}
    />
  )
}
