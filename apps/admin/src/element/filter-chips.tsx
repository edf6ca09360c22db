import { Trans, useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import classes from './filter-chips.module.css'
import { Icon } from './icon.tsx'

/** A filter that is on. */
export interface FilterChip<Changes> {
  readonly key: string
  readonly words: string
  /** What to change to be rid of it. */
  readonly without: Changes
}

export interface FilterChipsProps<Changes> {
  readonly chips: readonly FilterChip<Changes>[]
  readonly onChange: (changes: Changes) => void
  readonly onClear: () => void
}

/** One chip for each filter that is on, to see it and to take it off. */
export function FilterChips<Changes>({ chips, onChange, onClear }: FilterChipsProps<Changes>) {
  const { t } = useLingui()
  if (chips.length === 0) return null
  return (
    <ul className={classes.chips} aria-label={t`Filters in use`}>
      {chips.map(({ key, words, without }) => (
        <li key={key} className={classes.chip}>
          {words}
          <UnstyledButton aria-label={t`Remove filter: ${words}`} onClick={() => onChange(without)}>
            <Icon name="close" size={12} />
          </UnstyledButton>
        </li>
      ))}
      <li>
        <UnstyledButton className={classes.clear} onClick={onClear}>
          <Trans>Clear all</Trans>
        </UnstyledButton>
      </li>
    </ul>
  )
}
