import type { ReactNode } from 'react'
import classes from './facts.module.css'

export interface FactsProps {
  /** Name and value; a dash stands for what is not known. */
  readonly facts: readonly (readonly [name: string, value: ReactNode])[]
}

/** Names and values under each other. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value || '–'}</dd>
        </div>
      ))}
    </dl>
  )
}
