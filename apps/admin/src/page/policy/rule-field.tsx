import { useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { DocumentPath } from './document-path.ts'
import text from './document-text.module.css'
import { useDraftField } from './policy-draft-context.ts'

export interface RuleFieldProps {
  readonly path: DocumentPath
  readonly label: string
  readonly description?: string
}

/** A rule on the facts of a case, as the document that it is; empty stands for null. */
export function RuleField({ path, ...labels }: RuleFieldProps) {
  const { t } = useLingui()
  const { value, error, set } = useDraftField(path)
  const [written, setWritten] = useState<string>()
  const [isWrong, setWrong] = useState(false)
  const take = () => {
    if (written === undefined) return
    try {
      set(written.trim() === '' ? null : JSON.parse(written))
      setWritten(undefined)
      setWrong(false)
    } catch {
      setWrong(true)
    }
  }
  return (
    <Textarea
      {...labels}
      data-wide
      classNames={{ input: text.text }}
      autosize
      minRows={1}
      spellCheck={false}
      value={written ?? (value === null || value === undefined ? '' : JSON.stringify(value))}
      error={isWrong ? t`This is not JSON yet.` : error}
      onChange={event => setWritten(event.currentTarget.value)}
      onBlur={take}
    />
  )
}
