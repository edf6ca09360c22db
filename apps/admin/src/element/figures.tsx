import classes from './figures.module.css'

export interface FiguresProps {
  readonly figures: readonly { readonly name: string; readonly value: string; readonly isBad?: boolean }[]
}

/** A few numbers that sum something up. */
export function Figures({ figures }: FiguresProps) {
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, value, isBad }) => (
        <div key={name} className={classes.figure} data-bad={isBad || undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
