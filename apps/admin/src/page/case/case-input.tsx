import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import '../../element/select.css'

const CaseChoicesQuery = graphql(`
  query CaseChoices($text: String!) {
    cases(first: 10, orderBy: NEWEST, filter: { text: $text, isOpen: true }) { nodes { id number subject } }
  }
`)

export interface CaseInputProps {
  readonly label: string
  /** The case that cannot be chosen. */
  readonly except: string
  readonly value: string | null
  readonly onChange: (caseId: string | null) => void
}

/** One open case, found by its number or a few words. */
export function CaseInput({ label, except, value, onChange }: CaseInputProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const [{ data, fetching }] = useQuery({ query: CaseChoicesQuery, variables: { text } })
  const cases = data?.cases.nodes.filter(({ id }) => id !== except) ?? []
  return (
    <Select
      label={label}
      placeholder={t`Number or words of the subject`}
      searchable
      clearable
      data={cases.map(({ id, number, subject }) => ({ value: id, label: `${number} · ${subject}` }))}
      filter={({ options }) => options}
      nothingFoundMessage={fetching ? t`Searching…` : t`No other open case found`}
      onSearchChange={search => setTyped(search.replace(/^(S-\d+) · .*/, '$1'))}
      value={value}
      onChange={onChange}
    />
  )
}
