import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useQuery } from 'urql'
import { assertNever } from '../../api/assert-never.ts'
import { graphql } from '../../api/graphql.ts'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'
import { useLinkEightDCase } from './command/link-eight-d-case.ts'
import '../../element/select.css'

const EightDChoicesQuery = graphql(`
  query EightDChoices($text: String!) {
    eightDs(first: 10, filter: { text: $text, isOpen: true }) { nodes { id number title } }
  }
`)

export interface JoinEightDDialogProps {
  readonly caseId: string
  readonly onClose: () => void
}

/** Asks in which open 8D the problem of a case is worked on already. */
export function JoinEightDDialog({ caseId, onClose }: JoinEightDDialogProps) {
  const { t } = useLingui()
  const { run, isRunning } = useLinkEightDCase()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const [{ data, fetching }] = useQuery({ query: EightDChoicesQuery, variables: { text } })
  const [id, setId] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async () => {
    if (id === null) return
    setRefusal(null)
    // A case that joins takes nothing from what others write meanwhile.
    const outcome = await run({ input: { id, expectedVersion: null, caseId } })
    switch (outcome.kind) {
      case 'done':
        return onClose()
      case 'stale':
      case 'refused':
      case 'invalid':
        return setRefusal(outcome.message)
      case 'unanswered':
        return
      default:
        return assertNever(outcome)
    }
  }
  return (
    <AttemptDialog
      title={t`Link to an 8D`}
      submit={t`Link case`}
      problem={refusal === null ? null : { message: refusal, missing: [], meanwhile: [] }}
      isRunning={isRunning}
      isReady={id !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t`The 8D that works on the same problem`}
        placeholder={t`Number or words of the title`}
        searchable
        clearable
        data={
          data?.eightDs.nodes.map(one => ({ value: one.id, label: `${one.number} · ${one.title}` })) ?? []
        }
        filter={({ options }) => options}
        nothingFoundMessage={fetching ? t`Searching…` : t`No open 8D found`}
        onSearchChange={search => setTyped(search.replace(/^(D-\d+) · .*/, '$1'))}
        value={id}
        onChange={setId}
      />
    </AttemptDialog>
  )
}
