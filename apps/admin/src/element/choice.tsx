import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { choicesOf } from '../format/use-case-words.ts'
import classes from './choice.module.css'

export interface ChoiceProps<Code extends string> {
  readonly legend: string
  /** Where what stands beside it says it already. */
  readonly isLegendHidden?: boolean
  readonly words: Readonly<Record<Code, string>>
  readonly chosen: readonly Code[]
  readonly onChange: (chosen: Code[]) => void
}

/** Any number of a few; none chosen keeps all. */
export function Choice<Code extends string>({
  legend,
  isLegendHidden = false,
  words,
  chosen,
  onChange,
}: ChoiceProps<Code>) {
  return (
    <fieldset className={classes.group}>
      {isLegendHidden ? (
        <VisuallyHidden component="legend">{legend}</VisuallyHidden>
      ) : (
        <legend>{legend}</legend>
      )}
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
