import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './field-group.module.css'

export interface FieldGroupProps {
  readonly legend: string
  /** Where what stands beside it says it already. */
  readonly isLegendHidden?: boolean
  readonly children: ReactNode
}

/** Fields that are one question, under the name of it. */
export function FieldGroup({ legend, isLegendHidden = false, children }: FieldGroupProps) {
  return (
    <fieldset className={classes.group}>
      {isLegendHidden ? (
        <VisuallyHidden component="legend">{legend}</VisuallyHidden>
      ) : (
        <legend>{legend}</legend>
      )}
      {children}
    </fieldset>
  )
}
