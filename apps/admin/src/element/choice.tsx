import { UnstyledButton } from '@mantine/core'
import { choicesOf } from '../format/use-case-words.ts'
import classes from './choice.module.css'
import { FieldGroup, type FieldGroupProps } from './field-group.tsx'

export interface ChoiceProps<Code extends string> extends Omit<FieldGroupProps, 'children'> {
  readonly words: Readonly<Record<Code, string>>
  readonly chosen: readonly Code[]
  readonly onChange: (chosen: Code[]) => void
}

/** Any number of a few; none chosen keeps all. */
export function Choice<Code extends string>({ words, chosen, onChange, ...group }: ChoiceProps<Code>) {
  return (
    <FieldGroup {...group}>
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
    </FieldGroup>
  )
}
