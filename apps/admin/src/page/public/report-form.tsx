import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { v4 as newKey } from 'uuid'
import { askDesk } from '../../api/ask-desk.ts'
import { useLanguage } from '../../language/use-language.ts'
import classes from './public.module.css'
import { Busy } from './public-trouble.tsx'
import type { Filed, PublicFormOffer } from './report-page.tsx'
import { useReportFaults } from './use-report-faults.ts'

export interface ReportFormProps {
  readonly slug: string
  readonly kinds: PublicFormOffer['kinds']
  readonly onFiled: (filed: Filed) => void
}

const EMPTY = { name: '', email: '', phone: '', message: '', orderNumber: '', website: '' }

/** What happened, to whom, and where the answer goes. However often it is sent, it is one case. */
export function ReportForm({ slug, kinds, onFiled }: ReportFormProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(() => ({
    ...EMPTY,
    key: newKey(),
    kind: kinds[0]?.code ?? '',
  }))
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<'unreachable' | 'closed' | number | null>(null)
  const { faults, setFaults, clear } = useReportFaults()
  const field = (name: Exclude<keyof typeof draft, 'key'>) => ({
    value: draft[name],
    error: faults[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget
      setDraft(current => ({ ...current, [name]: value }))
      clear(name)
    },
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isSending) return
    setSending(true)
    setTrouble(null)
    const answer = await askDesk<Filed>(`forms/${encodeURIComponent(slug)}`, { language, body: draft })
    setSending(false)
    if (answer.kind === 'answered') return onFiled(answer.value)
    if (answer.kind === 'busy') return setTrouble(answer.seconds)
    if (answer.kind === 'missing') return setTrouble('closed')
    if (answer.kind !== 'invalid') return setTrouble('unreachable')
    setFaults(answer.faults)
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form ref={form} className={classes.card} onSubmit={submit} noValidate>
      {kinds.length > 1 && (
        <NativeSelect
          label={t`What is it about?`}
          data={kinds.map(({ code, label }) => ({ value: code, label }))}
          {...field('kind')}
        />
      )}
      <Textarea
        label={t`What happened?`}
        required
        autosize
        minRows={5}
        maxRows={16}
        maxLength={5000}
        {...field('message')}
      />
      <TextInput label={t`Order number, if there is one`} maxLength={100} {...field('orderNumber')} />
      <TextInput label={t`Your name`} required autoComplete="name" maxLength={200} {...field('name')} />
      <div className={classes.pair}>
        <TextInput
          label={t`Mail address`}
          type="email"
          autoComplete="email"
          maxLength={320}
          {...field('email')}
        />
        <TextInput label={t`Telephone`} type="tel" autoComplete="tel" maxLength={60} {...field('phone')} />
      </div>
      <p className={classes.hint}>
        <Trans>One of the two, so that we can answer you.</Trans>
      </p>
      <div className={classes.trap} aria-hidden="true">
        <label htmlFor="website">Website</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" {...website(field('website'))} />
      </div>
      {trouble !== null && (
        <Alert color="red" role="alert">
          {trouble === 'unreachable' && (
            <Trans>We cannot be reached just now. What you wrote is still here: please send it again.</Trans>
          )}
          {trouble === 'closed' && (
            <Trans>
              This form was closed meanwhile. Please keep what you wrote, and reach us another way.
            </Trans>
          )}
          {typeof trouble === 'number' && <Busy seconds={trouble} />}
        </Alert>
      )}
      <div className={classes.actions}>
        <Button type="submit" loading={isSending}>
          <Trans>Send report</Trans>
        </Button>
      </div>
    </form>
  )
}

/** No person sees this field, so that it says nothing of faults. */
function website<Field extends { readonly error: unknown }>({ error: _, ...field }: Field) {
  return field
}
