import { type ReactNode, useId } from 'react'
import classes from './radio-cards.module.css'

export interface RadioCardsProps<Value extends string> {
  readonly legend: ReactNode
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly {
    readonly value: Value
    readonly label: ReactNode
    readonly detail?: ReactNode
  }[]
}

/** One choice out of a few, each with a word of explanation. */
export function RadioCards<Value extends string>({
  legend,
  value,
  onChange,
  options,
}: RadioCardsProps<Value>) {
  const name = useId()
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.options}>
        {options.map(option => (
          <label key={option.value} className={classes.option}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span className={classes.label}>{option.label}</span>
              {option.detail && <span className={classes.detail}>{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
