import { UnstyledButton } from '@mantine/core'
import classes from './filter-form.module.css'
import type { Range } from './range.ts'
import { rangeAfterPress } from './range-after-press.ts'

export interface ScoreRangeInputProps {
  readonly name: string
  readonly bins: number
  readonly value: Range | null
  readonly onChange: (value: Range | null) => void
}

/** The scores of one axis to keep, as a row of buttons: one press takes a score, a second one stretches to another. */
export function ScoreRangeInput({ name, bins, value, onChange }: ScoreRangeInputProps) {
  const low = value ? Number(value.atLeast ?? 1) : Number.POSITIVE_INFINITY
  const high = value ? Number(value.atMost ?? bins) : Number.NEGATIVE_INFINITY
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its buttons
    <div className={classes.score} role="group" aria-label={name}>
      <span>{name}</span>
      <div className={classes.bins}>
        {Array.from({ length: bins }, (_, index) => index + 1).map(score => (
          <UnstyledButton
            key={score}
            className={classes.bin}
            aria-label={`${name} ${score}`}
            aria-pressed={score >= low && score <= high}
            onClick={() => onChange(rangeAfterPress({ value, score, bins }))}
          >
            {score}
          </UnstyledButton>
        ))}
      </div>
    </div>
  )
}
