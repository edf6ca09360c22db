import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../../element/dialog.tsx'
import { Icon } from '../../element/icon.tsx'
import classes from './new-policy.module.css'

export interface NewPolicyProps {
  /** The kinds of which there may be any number. */
  readonly kind: 'CALENDAR' | 'LADDER'
  readonly taken: readonly string[]
}

/** Asks for the code of a further calendar or ladder, and opens its draft. */
export function NewPolicy({ kind, taken }: NewPolicyProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const words = {
    CALENDAR: {
      title: t`New calendar`,
      hint: t`Letters, digits, - and _. Service promises name the calendar by it.`,
    },
    LADDER: {
      title: t`New ladder`,
      hint: t`Letters, digits, - and _. The choice of ladders names it by this.`,
    },
  }
  const { title, hint } = words[kind]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === '') return
    navigate({
      to: '/settings/policies/$kind/$code',
      params: { kind: kind.toLowerCase(), code: code.trim() },
    })
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => setOpen(true)}
      >
        {title}
      </Button>
      {isOpen && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          <form className={classes.form} onSubmit={submit}>
            <TextInput
              data-autofocus
              label={t`Code`}
              description={hint}
              value={code}
              maxLength={60}
              error={taken.includes(code.trim()) ? t`There is one; this opens it.` : undefined}
              onChange={event => setCode(event.currentTarget.value)}
            />
            <Button type="submit">
              <Trans>Write it</Trans>
            </Button>
          </form>
        </Dialog>
      )}
    </>
  )
}
