import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import '../../element/select.css'

const CustomerChoicesQuery = graphql(`
  query CustomerChoices($text: String!, $chosen: ID!, $isChosen: Boolean!) {
    customers(first: 10, filter: { text: $text }) { nodes { id name externalKey number city } }
    customer(id: $chosen) @include(if: $isChosen) { id name externalKey number city }
  }
`)

export interface CustomerInputProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (customerId: string | null) => void
}

/** One customer, found by whatever is known of them. */
export function CustomerInput({ label, value, onChange }: CustomerInputProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const [{ data, fetching, error }] = useQuery({
    query: CustomerChoicesQuery,
    variables: { text, chosen: value ?? '', isChosen: value !== null },
  })
  const found = data?.customers.nodes ?? []
  const chosen = data?.customer
  const offered = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found
  const choices = offered.map(({ id, name, externalKey, number, city }) => ({
    value: id,
    label: [name ?? externalKey, number, city].filter(Boolean).join(' · '),
  }))
  const labels = new Set(choices.map(choice => choice.label))
  return (
    <Select
      label={label}
      placeholder={t`Name, number, e-mail, phone, city`}
      searchable
      clearable
      data={choices}
      filter={({ options }) => options}
      nothingFoundMessage={
        error ? t`The search is not available right now.` : fetching ? t`Searching…` : t`No customer found`
      }
      // A choice writes its own words into the field: they are no search.
      onSearchChange={search => !labels.has(search) && setTyped(search)}
      value={value}
      onChange={onChange}
    />
  )
}
