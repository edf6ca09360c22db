import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { assertNever } from '../../api/assert-never.ts'
import { faultsByField } from '../../api/faults-by-field.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { CurrencyInput } from '../../element/currency-input.tsx'
import { TimeZoneInput } from '../../element/time-zone-input.tsx'
import { useLanguage } from '../../language/use-language.ts'
import classes from './sign-in-page.module.css'

const CreateTenant = graphql(`
  mutation CreateTenant($input: CreateTenantInput!) {
    createTenant(input: $input) {
      __typename
      ... on CreateTenantSuccess { viewer { user { id } } }
      ... on InvalidInputError { message faults { path message } }
      ... on SlugTakenError { message }
      ... on SignInOffError { message }
    }
  }
`)

export interface NewWorkspaceFormProps {
  readonly onCreated: () => void
  readonly onCancel: () => void
}

/** Starts an empty workspace and signs its first person in. */
export function NewWorkspaceForm({ onCreated, onCancel }: NewWorkspaceFormProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const { run, isRunning } = useCommand(CreateTenant)
  const form = useForm({
    initialValues: {
      name: '',
      userName: '',
      currency: language === 'zh-CN' ? 'CNY' : 'USD',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    validate: {
      name: value => value.trim() === '' && t`Give the workspace a name.`,
      userName: value => value.trim() === '' && t`Say how you are called.`,
    },
  })
  const create = async (values: typeof form.values) => {
    const answer = (await run({ input: { ...values, locale: language } }))?.createTenant
    switch (answer?.__typename) {
      case undefined:
        return
      case 'CreateTenantSuccess':
        return onCreated()
      case 'InvalidInputError':
        form.setErrors(faultsByField(answer.faults))
        notifications.show({ color: 'red', message: answer.message })
        return
      case 'SlugTakenError':
      case 'SignInOffError':
        notifications.show({ color: 'red', message: answer.message })
        return
      default:
        return assertNever(answer)
    }
  }
  return (
    <form className={classes.form} onSubmit={form.onSubmit(create)} aria-labelledby="new-workspace">
      <h2 id="new-workspace" className={classes.formTitle}>
        <Trans>New workspace</Trans>
      </h2>
      <TextInput
        data-autofocus
        label={t`Name of the workspace`}
        maxLength={200}
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t`Your name`}
        autoComplete="name"
        maxLength={200}
        {...form.getInputProps('userName')}
      />
      <div className={classes.pair}>
        <CurrencyInput label={t`Currency`} {...form.getInputProps('currency')} />
        <TimeZoneInput label={t`Time zone`} {...form.getInputProps('timeZone')} />
      </div>
      <div className={classes.actions}>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={isRunning}>
          <Trans>Create workspace</Trans>
        </Button>
      </div>
    </form>
  )
}
