import classes from './service-report-page.module.css'

export interface DefinitionProps {
  readonly text: string | undefined
  /** Within a card whose table reaches the edges. */
  readonly isIndented?: boolean
}

/** What the figures beside it count, so that nobody has to guess. */
export function Definition({ text, isIndented }: DefinitionProps) {
  if (text === undefined) return null
  return (
    <p className={classes.definition} data-indented={isIndented || undefined}>
      {text}
    </p>
  )
}
