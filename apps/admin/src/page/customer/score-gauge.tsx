import { useLingui } from '@lingui/react/macro'
import classes from './customer-scores.module.css'

export interface ScoreGaugeProps {
  readonly name: string
  /** Null for a customer without an order that counts. */
  readonly score: number | null
  /** The best score there is. */
  readonly bins: number
  /** The figure that was scored, in words. */
  readonly fact: string
  readonly reasons: readonly { readonly code: string; readonly message: string }[]
}

/** One score as a bar of steps, with the figure behind it and the reason. */
export function ScoreGauge({ name, score, bins, fact, reasons }: ScoreGaugeProps) {
  const { t } = useLingui()
  const steps = Array.from({ length: bins }, (_, index) => index + 1)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of words and a picture, no form fields
    <div className={classes.gauge} role="group" aria-label={name}>
      <div className={classes.line}>
        <span className={classes.gaugeName}>{name}</span>
        <span className={classes.fact}>{fact}</span>
      </div>
      <div className={classes.bar}>
        <div
          className={classes.steps}
          role="img"
          aria-label={score === null ? t`No score` : t`${score} of ${bins}`}
        >
          {steps.map(step => (
            <span
              key={step}
              className={classes.step}
              data-reached={(score !== null && step <= score) || undefined}
              style={{ '--strength': `${40 + (60 * step) / bins}%` }}
            />
          ))}
        </div>
        <span className={classes.value} aria-hidden="true">
          {score ?? '–'}
          <small> / {bins}</small>
        </span>
      </div>
      {reasons.map(({ code, message }) => (
        <p key={code} className={classes.reason}>
          {message}
        </p>
      ))}
    </div>
  )
}
