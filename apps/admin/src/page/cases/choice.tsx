import { UnstyledButton } from '@mantine/core'
import { choicesOf } from '../../format/use-case-words.ts'
import classes from './case-filter-form.module.css'

export interface ChoiceProps<Code extends string> {
  readonly legend: string
  readonly words: Readonly<Record<Code, string>>
  readonly chosen: readonly Code[]
  readonly onChange: (chosen: Code[]) => void
}

/** Any number of a few; none chosen keeps all. */
export function Choice<Code extends string>({ legend, words, chosen, onChange }: ChoiceProps<Code>) {
  return (
    <fieldset className={classes.group}>
      <legend>{legend}</legend>
      <div className={classes.options}>
        {choicesOf(words).map(({ value, label }) => {
          const isChosen = chosen.includes(value)
          return (
            <UnstyledButton
              key={value}
              className={classes.option}
              aria-pressed={isChosen}
              onClick={() =>
                onChange(isChosen ? chosen.filter(other => other !== value) : [...chosen, value])
              }
            >
              {label}
            </UnstyledButton>
          )
        })}
      </div>
    </fieldset>
  )
}
