import { useLingui } from '@lingui/react/macro'
import { Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { faultsByField } from '../../api/faults-by-field.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'

const OpenEightD = graphql(`
  mutation OpenEightD($input: OpenEightDInput!) {
    openEightD(input: $input) {
      __typename
      ... on OpenEightDSuccess { eightD { id } }
      ... on StaleEightDError { message }
      ... on EightDRefusedError { message }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }
`)

export interface OpenEightDDialogProps {
  readonly caseId: string
  /** What the case is about: what the problem is called unless somebody knows better. */
  readonly subject: string
  readonly onClose: () => void
}

/** Opens an 8D for the problem of a case, and goes there. */
export function OpenEightDDialog({ caseId, subject, onClose }: OpenEightDDialogProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { run, isRunning } = useCommand(OpenEightD)
  const [title, setTitle] = useState(subject)
  const [symptom, setSymptom] = useState('')
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async () => {
    setFaults({})
    setRefusal(null)
    const answer = (await run({ input: { title, symptom, caseIds: [caseId] } }))?.openEightD
    switch (answer?.__typename) {
      case undefined:
        return
      case 'OpenEightDSuccess':
        return navigate({ to: '/eight-d/$eightDId', params: { eightDId: answer.eightD.id } })
      case 'InvalidInputError':
        return setFaults(faultsByField(answer.faults))
      case 'StaleEightDError':
      case 'EightDRefusedError':
      case 'CaseInEightDError':
      case 'NotFoundError':
        return setRefusal(answer.message)
      default:
        return assertNever(answer)
    }
  }
  return (
    <AttemptDialog
      title={t`Open an 8D`}
      hint={t`From now on customers must be protected in time, and the cause be found and removed.`}
      submit={t`Open 8D`}
      problem={refusal === null ? null : { message: refusal, missing: [], meanwhile: [] }}
      isRunning={isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t`What is the problem called?`}
        maxLength={200}
        value={title}
        error={faults.title}
        onChange={event => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t`What was seen`}
        autosize
        minRows={3}
        maxLength={10_000}
        data-autofocus
        value={symptom}
        error={faults.symptom}
        onChange={event => setSymptom(event.currentTarget.value)}
      />
    </AttemptDialog>
  )
}
