import { useLingui } from '@lingui/react/macro'
import classes from './score-tiles.module.css'

export interface ScoreTilesProps {
  readonly recency: number | null
  readonly frequency: number | null
  readonly monetary: number | null
  /** The best score there is. */
  readonly bins: number
}

/** The three scores side by side, the deeper the better. */
export function ScoreTiles({ recency, frequency, monetary, bins }: ScoreTilesProps) {
  const { t } = useLingui()
  if (recency === null || frequency === null || monetary === null)
    return <span className={classes.none}>–</span>
  const tiles = [
    ['recency', recency],
    ['frequency', frequency],
    ['monetary', monetary],
  ] as const
  return (
    <span
      className={classes.tiles}
      role="img"
      aria-label={t`Recency ${recency}, frequency ${frequency}, money ${monetary} of ${bins}`}
    >
      {tiles.map(([axis, score]) => (
        <span
          key={axis}
          className={classes.tile}
          style={{ '--strength': `${Math.round((score / bins) * 34)}%` }}
        >
          {score}
        </span>
      ))}
    </span>
  )
}
