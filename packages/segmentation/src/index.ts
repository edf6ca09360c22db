export { explainRfm, type RfmContext, type RfmReasonCode } from './explain-rfm.ts'
export { gatherRfmFacts } from './gather-rfm-facts.ts'
export { gatherRfmFactsBatch } from './gather-rfm-facts-batch.ts'
export { startOfLookBack } from './look-back.ts'
export { recencyDaysOf } from './recency-days.ts'
export type { RfmFactColumns, RfmFacts } from './rfm-facts.ts'
export type { RfmFigures } from './rfm-figures.ts'
export type { RfmMoment } from './rfm-moment.ts'
export { type RfmOrder, type RfmOrderColumns, rfmOrderKinds, rfmOrderStatuses } from './rfm-order.ts'
export {
  type CutRfmPolicy,
  defaultRfmPolicy,
  parseRfmPolicy,
  type RankedRfmPolicy,
  type RfmCuts,
  type RfmPolicy,
} from './rfm-policy.ts'
export type { RfmPopulation, RfmSpread } from './rfm-population.ts'
export { type RfmScores, rfmLevelOf } from './rfm-score.ts'
export { noRfmCode, type RfmScoreColumns, rfmStandingAt } from './rfm-score-columns.ts'
export {
  type RfmBox,
  type RfmLevels,
  type RfmSegment,
  type RfmSegmentAction,
  type RfmSegmentCode,
  type RfmSegmentMatch,
  rfmSegmentOf,
  rfmSegments,
} from './rfm-segment.ts'
export type { RfmStanding, ScoredRfmStanding, UnscoredRfmStanding } from './rfm-standing.ts'
export {
  type RfmHighs,
  type RfmValueType,
  type RfmValueTypeCode,
  rfmHighsOf,
  rfmValueTypeOf,
  rfmValueTypes,
} from './rfm-value-type.ts'
export { type RfmCustomer, type RfmScoring, scoreRfm } from './score-rfm.ts'
export { scoreRfmBatch } from './score-rfm-batch.ts'
