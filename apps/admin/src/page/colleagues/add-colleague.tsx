import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { faultsByField } from '../../api/faults-by-field.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { FormDialog } from '../../element/form-dialog.tsx'
import { ColleagueFields } from './colleague-fields.tsx'
import { ColleagueFragment } from './colleague-fragment.ts'
import classes from './colleagues-page.module.css'
import '@mantine/core/styles/Checkbox.layer.css'

const AddColleagueMutation = graphql(
  `mutation AddColleague($input: AddColleagueInput!) {
    addColleague(input: $input) {
      __typename
      ... on AddColleagueSuccess { colleague { ...ColleagueOfPage } }
      ... on InvalidInputError { message faults { path message } }
      ... on DutyRoleNotFoundError { message }
    }
  }`,
  [ColleagueFragment],
)

export interface AddColleagueProps {
  readonly roles: readonly { readonly code: string; readonly name: string }[]
  readonly onClose: () => void
}

/** Adds a person, with the roles of the ladders that they hold from the start. */
export function AddColleague({ roles, onClose }: AddColleagueProps) {
  const { t, i18n } = useLingui()
  const { run, isRunning } = useCommand(AddColleagueMutation)
  const [draft, setDraft] = useState({ name: '', email: '', locale: i18n.locale })
  const [held, setHeld] = useState<string[]>([])
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const submit = async () => {
    setFaults({})
    const answer = (await run({ input: { ...draft, roles: held } }))?.addColleague
    switch (answer?.__typename) {
      case undefined:
        return
      case 'AddColleagueSuccess': {
        const { name } = draft
        notifications.show({ message: t`${name} works here now.` })
        return onClose()
      }
      case 'InvalidInputError':
        return setFaults(faultsByField(answer.faults))
      case 'DutyRoleNotFoundError':
        return void notifications.show({ color: 'red', message: answer.message })
      default:
        return assertNever(answer)
    }
  }
  return (
    <FormDialog
      title={t`Add a colleague`}
      size="lg"
      submit={t`Add`}
      isRunning={isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <ColleagueFields draft={draft} faults={faults} onChange={setDraft} />
      <Checkbox.Group
        label={t`Roles of the ladders`}
        description={t`Whoever holds a role is called when a case rises to its level.`}
        value={held}
        onChange={setHeld}
      >
        <div className={classes.choices}>
          {roles.map(({ code, name }) => (
            <Checkbox key={code} value={code} label={name} />
          ))}
        </div>
      </Checkbox.Group>
    </FormDialog>
  )
}
