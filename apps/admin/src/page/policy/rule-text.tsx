import { useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { DocumentPath } from './document-path.ts'
import text from './document-text.module.css'
import { useDraftField, usePolicyDraft } from './policy-draft-context.ts'

export interface RuleTextProps {
  readonly path: DocumentPath
  readonly label: string
}

/** A rule as the document that it is; empty stands for null. */
export function RuleText({ path, label }: RuleTextProps) {
  const { t } = useLingui()
  const { isReadOnly } = usePolicyDraft()
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
      aria-label={label}
      classNames={{ input: text.text }}
      autosize
      minRows={2}
      spellCheck={false}
      readOnly={isReadOnly}
      value={written ?? (value === null || value === undefined ? '' : JSON.stringify(value, null, 2))}
      error={isWrong ? t`This is not JSON yet.` : error}
      onChange={event => setWritten(event.currentTarget.value)}
      onBlur={take}
    />
  )
}
