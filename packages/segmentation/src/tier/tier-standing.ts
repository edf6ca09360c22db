import {
  type ClientGrade,
  levelAt,
  type TierCode,
  type TierDimension,
  type TierDimensionLevelCode,
  tierAt,
} from './tier-name.ts'

/** Where a customer stands: the tier, and the three dimensions it comes from. */
export interface TierStanding {
  readonly tier: TierCode
  readonly grade: ClientGrade
  /** 0 to 100, with four decimals; so are those of the dimensions. */
  readonly score: number
  readonly dimensions: {
    readonly [Dimension in TierDimension]: {
      readonly score: number
      readonly level: TierDimensionLevelCode<Dimension>
    }
  }
}

/** A standing from numbers; scores and levels in the order of {@link tierDimensions}. */
export function tierStandingFrom({
  scores: [value = 0, need = 0, behaviour = 0],
  levels: [valueLevel = 2, needLevel = 2, behaviourLevel = 2],
  score,
  tier,
}: {
  readonly scores: readonly number[]
  readonly levels: readonly number[]
  readonly score: number
  readonly tier: number
}): TierStanding {
  const { code, grade } = tierAt(tier)
  return {
    tier: code,
    grade,
    score,
    dimensions: {
      value: { score: value, level: levelAt('value', valueLevel).code },
      need: { score: need, level: levelAt('need', needLevel).code },
      behaviour: { score: behaviour, level: levelAt('behaviour', behaviourLevel).code },
    },
  }
}
