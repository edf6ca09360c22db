import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import '../../element/select.css'

const CaseChoicesQuery = graphql(`
  query CaseChoices($text: String!, $isOpen: Boolean) {
    cases(first: 10, orderBy: NEWEST, filter: { text: $text, isOpen: $isOpen }) {
      nodes { id number subject version }
    }
  }
`)

/** A case that was chosen, and the version of it that was read. */
export interface ChosenCase {
  readonly id: string
  readonly version: number
}

export interface CaseInputProps {
  readonly label: string
  /** The case that cannot be chosen. */
  readonly except: string
  /** Also cases that are resolved or closed. */
  readonly withSettled?: boolean
  readonly value: ChosenCase | null
  readonly onChange: (chosen: ChosenCase | null) => void
}

/** One case, found by its number or a few words. */
export function CaseInput({ label, except, withSettled = false, value, onChange }: CaseInputProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const [{ data, fetching }] = useQuery({
    query: CaseChoicesQuery,
    variables: { text, isOpen: withSettled ? null : true },
  })
  const cases = data?.cases.nodes.filter(({ id }) => id !== except) ?? []
  return (
    <Select
      label={label}
      placeholder={t`Number or words of the subject`}
      searchable
      clearable
      data={cases.map(({ id, number, subject }) => ({ value: id, label: `${number} · ${subject}` }))}
      filter={({ options }) => options}
      nothingFoundMessage={
        fetching ? t`Searching…` : withSettled ? t`No other case found` : t`No other open case found`
      }
      onSearchChange={search => setTyped(search.replace(/^(S-\d+) · .*/, '$1'))}
      value={value?.id ?? null}
      onChange={chosen => onChange(cases.find(({ id }) => id === chosen) ?? null)}
    />
  )
}
