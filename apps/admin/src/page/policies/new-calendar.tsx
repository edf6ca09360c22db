import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../../element/dialog.tsx'
import { Icon } from '../../element/icon.tsx'
import classes from './new-calendar.module.css'

/** Asks for the code of a further calendar, and opens its draft. */
export function NewCalendar({ taken }: { readonly taken: readonly string[] }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === '') return
    navigate({ to: '/settings/policies/$kind/$code', params: { kind: 'calendar', code: code.trim() } })
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => setOpen(true)}
      >
        <Trans>New calendar</Trans>
      </Button>
      {isOpen && (
        <Dialog title={t`New calendar`} onClose={() => setOpen(false)}>
          <form className={classes.form} onSubmit={submit}>
            <TextInput
              data-autofocus
              label={t`Code`}
              description={t`Letters, digits, - and _. Service promises name the calendar by it.`}
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
