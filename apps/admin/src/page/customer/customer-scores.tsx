import { Trans, useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Segment } from '../../element/segment.tsx'
import { useCounts } from '../../format/use-counts.ts'
import { useFormat } from '../../format/use-format.ts'
import classes from './customer-scores.module.css'
import { ScoreGauge } from './score-gauge.tsx'

export const CustomerScoresFragment = graphql(`
  fragment CustomerScores on Customer {
    rfm {
      recencyDays frequency
      monetary { amount currency }
      recencyScore frequencyScore monetaryScore score
      segment segmentLabel valueTypeLabel
      because { code message }
      snapshot { id asOf policy { id version bins } }
    }
  }
`)

export interface CustomerScoresProps {
  readonly customer: FragmentOf<typeof CustomerScoresFragment>
}

/** The three scores of a customer, what they amount to, and why. */
export function CustomerScores({ customer }: CustomerScoresProps) {
  const { t } = useLingui()
  const format = useFormat()
  const counts = useCounts()
  const { rfm } = readFragment(CustomerScoresFragment, customer)
  if (!rfm)
    return (
      <p className={classes.quiet}>
        <Trans>Not scored yet.</Trans>
      </p>
    )
  const { bins, version } = rfm.snapshot.policy
  const reasonsOf = (axis: string) => rfm.because.filter(({ code }) => code.includes(axis))
  const others = rfm.because.filter(({ code }) => !AXES.some(axis => code.includes(axis)))
  const days = rfm.recencyDays
  return (
    <div className={classes.scores}>
      <p className={classes.standing}>
        <Segment segment={rfm.segment} label={rfm.segmentLabel} />
        {rfm.valueTypeLabel && <span className={classes.valueType}>{rfm.valueTypeLabel}</span>}
      </p>
      <div className={classes.gauges}>
        <ScoreGauge
          name={t`Recency`}
          score={rfm.recencyScore}
          bins={bins}
          fact={days === null ? '–' : counts.daysAgo(days)}
          reasons={reasonsOf('RECENCY')}
        />
        <ScoreGauge
          name={t`Frequency`}
          score={rfm.frequencyScore}
          bins={bins}
          fact={counts.orders(rfm.frequency)}
          reasons={reasonsOf('FREQUENCY')}
        />
        <ScoreGauge
          name={t`Money`}
          score={rfm.monetaryScore}
          bins={bins}
          fact={format.money(rfm.monetary)}
          reasons={reasonsOf('MONETARY')}
        />
      </div>
      {others.length > 0 && (
        <ul className={classes.reasons} aria-label={t`Why`}>
          {others.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      )}
      <p className={classes.quiet}>
        <Trans>
          As of {format.day(rfm.snapshot.asOf)}, policy version {version}
        </Trans>
      </p>
    </div>
  )
}

const AXES = ['RECENCY', 'FREQUENCY', 'MONETARY']
