import { Trans, useLingui } from '@lingui/react/macro'
import { Alert } from '@mantine/core'
import { useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { faultsByField } from '../../api/faults-by-field.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { FormDialog } from '../../element/form-dialog.tsx'
import { ColleagueFields } from './colleague-fields.tsx'
import { ColleagueFragment, type ShownColleague } from './colleague-fragment.ts'

const UpdateColleagueMutation = graphql(
  `mutation UpdateColleague($input: UpdateColleagueInput!) {
    updateColleague(input: $input) {
      __typename
      ... on UpdateColleagueSuccess { colleague { ...ColleagueOfPage } }
      ... on StaleColleagueError { message colleague { ...ColleagueOfPage } }
      ... on InvalidInputError { message faults { path message } }
      ... on NotFoundError { message }
    }
  }`,
  [ColleagueFragment],
)

export interface EditColleagueProps {
  readonly colleague: ShownColleague
  readonly onClose: () => void
}

/** Changes name, mail address and language of a colleague. */
export function EditColleague({ colleague, onClose }: EditColleagueProps) {
  const { t } = useLingui()
  const { run, isRunning } = useCommand(UpdateColleagueMutation)
  const { id, email, user, version } = colleague
  const [draft, setDraft] = useState({ name: user.name, email: email ?? '', locale: user.locale })
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async () => {
    setFaults({})
    setRefusal(null)
    const answer = (await run({ input: { id, expectedVersion: version, ...draft } }))?.updateColleague
    switch (answer?.__typename) {
      case undefined:
        return
      case 'UpdateColleagueSuccess':
        return onClose()
      case 'InvalidInputError':
        return setFaults(faultsByField(answer.faults))
      case 'StaleColleagueError':
      case 'NotFoundError':
        return setRefusal(answer.message)
      default:
        return assertNever(answer)
    }
  }
  const { name } = user
  return (
    <FormDialog
      title={t`Change ${name}`}
      size="lg"
      submit={t`Save`}
      isRunning={isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <ColleagueFields draft={draft} faults={faults} onChange={setDraft} />
      {refusal && (
        <Alert color="yellow" role="alert">
          {refusal} <Trans>Save again to write yours over it.</Trans>
        </Alert>
      )}
    </FormDialog>
  )
}
