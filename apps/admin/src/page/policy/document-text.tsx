import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import classes from './document-text.module.css'

export interface DocumentTextProps {
  readonly document: unknown
  readonly onReplace: (document: unknown) => void
}

/** The document as text. What is no JSON yet stays in the field alone. */
export function DocumentText({ document, onReplace }: DocumentTextProps) {
  const { t } = useLingui()
  const [written, setWritten] = useState<{ readonly text: string; readonly document: unknown }>()
  const text = written && written.document === document ? written.text : JSON.stringify(document, null, 2)
  const isWrong = written !== undefined && written.document === document && !isJson(text)
  const write = (next: string) => {
    if (!isJson(next)) return setWritten({ text: next, document })
    const parsed: unknown = JSON.parse(next)
    setWritten({ text: next, document: parsed })
    onReplace(parsed)
  }
  return (
    <Textarea
      aria-label={t`The document`}
      classNames={{ input: classes.text }}
      autosize
      minRows={12}
      maxRows={40}
      spellCheck={false}
      value={text}
      error={isWrong ? <Trans>This is not JSON yet.</Trans> : undefined}
      onChange={event => write(event.currentTarget.value)}
    />
  )
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
