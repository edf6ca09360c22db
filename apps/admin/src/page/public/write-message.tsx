import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { v4 as newKey } from 'uuid'
import { askDesk, type DeskAnswer } from '../../api/ask-desk.ts'
import { useLanguage } from '../../language/use-language.ts'
import classes from './public.module.css'
import { Busy } from './public-trouble.tsx'
import type { PublicCase } from './status-page.tsx'

export interface WriteMessageProps {
  readonly path: string
  readonly onWritten: (answer: DeskAnswer<PublicCase>) => void
}

/** A place to add something. However often it is sent, it is one message. */
export function WriteMessage({ path, onWritten }: WriteMessageProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const [message, setMessage] = useState(() => ({ key: newKey(), body: '' }))
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<'unreachable' | 'over' | number | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isSending) return
    setSending(true)
    setTrouble(null)
    const answer = await askDesk<PublicCase>(`${path}/messages`, { language, body: message })
    setSending(false)
    switch (answer.kind) {
      case 'answered':
        // What was typed while it was on its way stays.
        setMessage(({ body }) => ({ key: newKey(), body: body === message.body ? '' : body }))
        return onWritten(answer)
      case 'missing':
      case 'expired':
        return onWritten(answer)
      case 'busy':
        return setTrouble(answer.seconds)
      case 'over':
        return setTrouble('over')
      default:
        return setTrouble('unreachable')
    }
  }
  return (
    <form className={classes.write} onSubmit={submit} noValidate>
      <Textarea
        label={t`Add something`}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={5000}
        value={message.body}
        onChange={event => {
          const body = event.currentTarget.value
          setMessage(current => ({ ...current, body }))
        }}
      />
      {trouble !== null && (
        <Alert color="red" role="alert">
          {trouble === 'unreachable' && (
            <Trans>We cannot be reached just now. What you wrote is still here: please send it again.</Trans>
          )}
          {trouble === 'over' && (
            <Trans>This report takes no more messages. Please make a new one and name its number.</Trans>
          )}
          {typeof trouble === 'number' && <Busy seconds={trouble} />}
        </Alert>
      )}
      <div className={classes.actions}>
        <Button type="submit" disabled={message.body.trim() === ''} loading={isSending}>
          <Trans>Send message</Trans>
        </Button>
      </div>
    </form>
  )
}
