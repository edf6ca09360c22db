import { useLingui } from '@lingui/react/macro'
import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { Icon } from './icon.tsx'
import classes from './search-box.module.css'

export interface SearchBoxProps {
  /** What the address says. */
  readonly text: string
  readonly onSearch: (text: string) => void
  readonly label: string
  /** What can be searched for. */
  readonly placeholder: string
}

const PAUSE_MS = 250

/** Finds something as one types, once the fingers rest for a moment. */
export function SearchBox({ text, onSearch, label, placeholder }: SearchBoxProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(text)
  const [known, setKnown] = useState(text)
  // The address changed by other means, such as a cleared filter or the back button.
  if (text !== known) {
    setKnown(text)
    if (text !== typed.trim()) setTyped(text)
  }
  const search = useDebouncedCallback(onSearch, PAUSE_MS)
  const type = (value: string) => {
    setTyped(value)
    search(value.trim())
  }
  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<Icon name="search" size={16} />}
      rightSection={
        typed !== '' && <CloseButton size="sm" aria-label={t`Clear search`} onClick={() => type('')} />
      }
      value={typed}
      onChange={event => type(event.currentTarget.value)}
    />
  )
}
