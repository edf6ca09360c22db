import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, NativeSelect, Select, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useRef, useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { faultsByField } from '../../api/faults-by-field.ts'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { Card } from '../../element/card.tsx'
import { Icon } from '../../element/icon.tsx'
import { choicesOf } from '../../format/use-case-words.ts'
import { LANGUAGE_NAMES } from '../../language/language.ts'
import classes from './notice-preference-form.module.css'
import { useDigestChoices } from './use-digest-choices.ts'
import '../../element/select.css'
import '@mantine/core/styles/Switch.layer.css'

export const NoticePreferenceFragment = graphql(`
  fragment NoticePreferenceForm on NoticePreference { email quietHours { from to } digestMinutes }
`)

const SetNoticePreference = graphql(`
  mutation SetNoticePreference($input: SetNoticePreferenceInput!) {
    setNoticePreference(input: $input) {
      __typename
      ... on SetNoticePreferenceSuccess { viewer { user { id locale } } }
      ... on InvalidInputError { message faults { path message } }
      ... on NotFoundError { message }
    }
  }
`)

/** What is proposed to whoever switches quiet hours on. */
const NIGHT = { from: '22:00', to: '07:00' }

export interface NoticePreferenceFormProps {
  readonly preference: FragmentOf<typeof NoticePreferenceFragment>
  /** The language that mail is written in. */
  readonly locale: string
  /** The zone whose clock quiet hours are meant by. */
  readonly timeZone: string
}

/**
 * Where mail goes and in which language, when it keeps quiet, and what is gathered; the server names what is wrong beside its
 * field.
 */
export function NoticePreferenceForm({ locale, preference, timeZone }: NoticePreferenceFormProps) {
  const { t } = useLingui()
  const stored = readFragment(NoticePreferenceFragment, preference)
  const [draft, setDraft] = useState({
    email: stored.email ?? '',
    locale,
    isQuiet: stored.quietHours !== null,
    ...(stored.quietHours ?? NIGHT),
    digestMinutes: stored.digestMinutes,
  })
  const [faults, setFaults] = useState<Record<string, string>>({})
  const { run, isRunning } = useCommand(SetNoticePreference)
  const digests = useDigestChoices(stored.digestMinutes)
  const form = useRef<HTMLFormElement>(null)
  const change = (changes: Partial<typeof draft>) => setDraft(current => ({ ...current, ...changes }))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setFaults({})
    const { email, isQuiet, from, to, ...chosen } = draft
    const input = { ...chosen, email: email.trim() || null, quietHours: isQuiet ? { from, to } : null }
    const answer = (await run({ input }))?.setNoticePreference
    switch (answer?.__typename) {
      case undefined:
        return
      case 'SetNoticePreferenceSuccess':
        return notifications.show({ message: t`Saved. This holds from the next notice on.` })
      case 'InvalidInputError':
        setFaults(faultsByField(answer.faults))
        requestAnimationFrame(() =>
          form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
        )
        return
      case 'NotFoundError':
        return notifications.show({ color: 'red', message: answer.message })
      default:
        return assertNever(answer)
    }
  }
  return (
    <form ref={form} className={classes.form} onSubmit={save} noValidate>
      <Card title={t`Mail`}>
        <div className={classes.fields}>
          <TextInput
            label={t`Mail address`}
            type="email"
            autoComplete="email"
            maxLength={320}
            className={classes.field}
            value={draft.email}
            error={faults.email}
            onChange={event => change({ email: event.currentTarget.value })}
          />
          <NativeSelect
            label={t`Language`}
            description={t`In which mail is written.`}
            className={classes.field}
            data={choicesOf(LANGUAGE_NAMES)}
            value={draft.locale}
            error={faults.locale}
            onChange={event => change({ locale: event.currentTarget.value })}
          />
          {stored.email === null && (
            <Alert icon={<Icon name="bellOff" />}>
              <Trans>No address is known yet: no mail can reach you, not even an urgent call.</Trans>
            </Alert>
          )}
        </div>
      </Card>
      <Card title={t`Quiet hours`}>
        <div className={classes.fields}>
          <p className={classes.words}>
            <Trans>
              During these hours nothing is sent that can wait. It comes when they end, in one mail. They are
              meant by the clock of {timeZone} and may span midnight.
            </Trans>
          </p>
          <Switch
            label={t`Keep quiet hours`}
            checked={draft.isQuiet}
            onChange={event => change({ isQuiet: event.currentTarget.checked })}
          />
          {draft.isQuiet && (
            <div className={classes.hours}>
              <TextInput
                type="time"
                label={t`From`}
                value={draft.from}
                error={faults.from}
                onChange={event => change({ from: event.currentTarget.value })}
              />
              <TextInput
                type="time"
                label={t`To`}
                value={draft.to}
                error={faults.to}
                onChange={event => change({ to: event.currentTarget.value })}
              />
            </div>
          )}
        </div>
      </Card>
      <Card title={t`Digest`}>
        <div className={classes.fields}>
          <p className={classes.words}>
            <Trans>
              A digest gathers what can wait: the first notice starts it, and when its time is over,
              everything that came meanwhile goes out in one mail.
            </Trans>
          </p>
          <Select
            label={t`Send mail`}
            allowDeselect={false}
            className={classes.field}
            data={digests}
            value={String(draft.digestMinutes)}
            error={faults.digestMinutes}
            onChange={minutes => minutes && change({ digestMinutes: Number(minutes) })}
          />
        </div>
      </Card>
      <p className={classes.urgent}>
        <Icon name="alert" size={16} />
        <Trans>
          A call of an escalation ladder is urgent: it goes out at once, at night too, and takes along what
          was held back about the same case.
        </Trans>
      </p>
      <div className={classes.actions}>
        <Button type="submit" loading={isRunning}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}
