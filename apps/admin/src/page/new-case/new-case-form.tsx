import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Select, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { faultsByField } from '../../api/faults-by-field.ts'
import { graphql, type VariablesOf } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { LinkButton } from '../../element/link-button.tsx'
import { choicesOf, useCaseWords } from '../../format/use-case-words.ts'
import { CustomerInput } from './customer-input.tsx'
import classes from './new-case-page.module.css'
import '../../element/select.css'

const OpenCase = graphql(`
  mutation OpenCase($input: OpenCaseInput!) {
    openCase(input: $input) {
      __typename
      ... on OpenCaseSuccess { case { id } }
      ... on StaleCaseError { message }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }
`)

type Draft = VariablesOf<typeof OpenCase>['input']

export interface NewCaseFormProps {
  readonly customerId: string | null
  readonly users: readonly { readonly id: string; readonly name: string }[]
}

/** What has to be known to take a case; the server names what is missing beside its field. */
export function NewCaseForm({ customerId, users }: NewCaseFormProps) {
  const { t } = useLingui()
  const { kinds, channels, severities, urgencies } = useCaseWords()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const { run, isRunning } = useCommand(OpenCase)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const [draft, setDraft] = useState<Draft>({
    ...{ kind: 'COMPLAINT', channel: 'PHONE', severity: 'MODERATE', urgency: 'MEDIUM' },
    ...{ subject: '', message: '', topic: '', customerId, assigneeId: null },
  })
  const change = (changes: Partial<Draft>) => {
    setDraft(current => ({ ...current, ...changes }))
    const changed = Object.keys(changes)
    setFaults(current =>
      Object.fromEntries(Object.entries(current).filter(([name]) => !changed.includes(name))),
    )
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setFaults({})
    setRefusal(null)
    const answer = (await run({ input: { ...draft, topic: draft.topic?.trim() || null } }))?.openCase
    switch (answer?.__typename) {
      case undefined:
        return
      case 'OpenCaseSuccess':
        return navigate({ to: '/cases/$caseId', params: { caseId: answer.case.id }, replace: true })
      case 'InvalidInputError':
        setFaults(faultsByField(answer.faults))
        requestAnimationFrame(() =>
          form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
        )
        return
      case 'StaleCaseError':
      case 'CaseRefusedError':
      case 'NotFoundError':
        return setRefusal(answer.message)
      default:
        return assertNever(answer)
    }
  }
  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t`Subject`}
        description={t`What it is about, in one line`}
        maxLength={200}
        required
        value={draft.subject}
        error={faults.subject}
        onChange={event => change({ subject: event.currentTarget.value })}
      />
      <Textarea
        label={t`What was written or said`}
        autosize
        minRows={5}
        maxRows={16}
        maxLength={20_000}
        required
        value={draft.message}
        error={faults.message}
        onChange={event => change({ message: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={t`Kind`}
          allowDeselect={false}
          data={choicesOf(kinds)}
          value={draft.kind}
          error={faults.kind}
          onChange={kind => kind && change({ kind })}
        />
        <Select
          label={t`Channel`}
          allowDeselect={false}
          data={choicesOf(channels)}
          value={draft.channel}
          error={faults.channel}
          onChange={channel => channel && change({ channel })}
        />
        <Select
          label={t`Severity`}
          allowDeselect={false}
          data={choicesOf(severities)}
          value={draft.severity}
          error={faults.severity}
          onChange={severity => severity && change({ severity })}
        />
        <Select
          label={t`Urgency`}
          allowDeselect={false}
          data={choicesOf(urgencies)}
          value={draft.urgency}
          error={faults.urgency}
          onChange={urgency => urgency && change({ urgency })}
        />
        <CustomerInput
          label={t`Customer`}
          value={draft.customerId ?? null}
          onChange={chosen => change({ customerId: chosen })}
        />
        <Select
          label={t`Assignee`}
          placeholder={t`Nobody yet`}
          searchable
          clearable
          data={users.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.assigneeId ?? null}
          onChange={assigneeId => change({ assigneeId })}
        />
      </div>
      <TextInput
        label={t`Topic`}
        description={t`A product, a fault or a batch by your own code: cases with one topic may be recurrences.`}
        maxLength={100}
        value={draft.topic ?? ''}
        error={faults.topic}
        onChange={event => change({ topic: event.currentTarget.value })}
      />
      {refusal && (
        <Alert color="red" variant="light" role="alert">
          {refusal}
        </Alert>
      )}
      <div className={classes.actions}>
        <LinkButton to="/cases" variant="subtle" color="gray">
          <Trans>Cancel</Trans>
        </LinkButton>
        <Button type="submit" loading={isRunning}>
          <Trans>Take the case</Trans>
        </Button>
      </div>
    </form>
  )
}
