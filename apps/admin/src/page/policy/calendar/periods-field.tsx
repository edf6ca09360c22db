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

/** The working times of a day in a line. */
export function PeriodsField({ path, label, placeholder }: PeriodsFieldProps) {
  const { value, error, set } = useDraftField(path)
  const [written, setWritten] = useState<string>()
  const take = () => {
    if (written === undefined) return
    set(periodsOf(written))
    setWritten(undefined)
  }
  return (
    <TextInput
      size="sm"
      aria-label={label}
      placeholder={placeholder}
      value={written ?? periodsText(value)}
      error={error}
      onChange={event => setWritten(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={event => {
        if (event.key === 'Enter') take()
      }}
    />
  )
}
