import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Checkbox, Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { choicesOf, useCaseWords } from '../../format/use-case-words.ts'
import classes from './public-form-page.module.css'
import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/Switch.layer.css'

export const PublicFormFieldsFragment = graphql(`
  fragment PublicFormFields on PublicForm { enabled kinds version }
`)

const UpdatePublicForm = graphql(
  `mutation UpdatePublicForm($input: UpdatePublicFormInput!) {
    updatePublicForm(input: $input) {
      __typename
      ... on UpdatePublicFormSuccess { form { path ...PublicFormFields } }
      ... on StaleFormError { message form { path ...PublicFormFields } }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [PublicFormFieldsFragment],
)

/** Switches the form on and off, and says what people may choose in it. */
export function PublicFormFields({ form }: { readonly form: FragmentOf<typeof PublicFormFieldsFragment> }) {
  const { t } = useLingui()
  const stored = readFragment(PublicFormFieldsFragment, form)
  const words = useCaseWords()
  const { run, isRunning } = useCommand(UpdatePublicForm)
  const [draft, setDraft] = useState({ enabled: stored.enabled, kinds: stored.kinds })
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setRefusal(null)
    const input = { ...draft, kinds: [...draft.kinds], expectedVersion: stored.version }
    const answer = (await run({ input }))?.updatePublicForm
    switch (answer?.__typename) {
      case undefined:
        return
      case 'UpdatePublicFormSuccess':
        return notifications.show({ message: t`The form is saved.` })
      case 'StaleFormError':
      case 'InvalidInputError':
        return setRefusal(answer.message)
      default:
        return assertNever(answer)
    }
  }
  const choose = (code: (typeof draft.kinds)[number], isChosen: boolean) =>
    setDraft(current => ({
      ...current,
      kinds: isChosen ? [...current.kinds, code] : current.kinds.filter(kind => kind !== code),
    }))
  return (
    <form className={classes.form} onSubmit={submit}>
      <Switch
        label={t`The form is on`}
        checked={draft.enabled}
        onChange={event => {
          const { checked: enabled } = event.currentTarget
          setDraft(current => ({ ...current, enabled }))
        }}
      />
      <Checkbox.Group
        label={t`What people may choose`}
        error={draft.kinds.length === 0 ? t`One at least.` : undefined}
        value={[...draft.kinds]}
      >
        <div className={classes.kinds}>
          {choicesOf(words.kinds).map(({ value, label }) => (
            <Checkbox
              key={value}
              value={value}
              label={label}
              onChange={event => choose(value, event.currentTarget.checked)}
            />
          ))}
        </div>
      </Checkbox.Group>
      {refusal && <Alert color="red">{refusal}</Alert>}
      <div className={classes.actions}>
        <Button type="submit" disabled={draft.kinds.length === 0} loading={isRunning}>
          <Trans>Save form</Trans>
        </Button>
      </div>
    </form>
  )
}
