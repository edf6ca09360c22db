export { explainRfm, type RfmContext, type RfmReasonCode } from './rfm/explain-rfm.ts'
export { gatherRfmFacts } from './rfm/gather-rfm-facts.ts'
export { gatherRfmFactsBatch } from './rfm/gather-rfm-facts-batch.ts'
export { startOfLookBack } from './rfm/look-back.ts'
export { recencyDaysOf } from './rfm/recency-days.ts'
export type { RfmFactColumns, RfmFacts } from './rfm/rfm-facts.ts'
export type { RfmFigures } from './rfm/rfm-figures.ts'
export type { RfmMoment } from './rfm/rfm-moment.ts'
export { type RfmOrder, type RfmOrderColumns, rfmOrderKinds, rfmOrderStatuses } from './rfm/rfm-order.ts'
export {
  type CutRfmPolicy,
  defaultRfmPolicy,
  parseRfmPolicy,
  type RankedRfmPolicy,
  type RfmCuts,
  type RfmPolicy,
} from './rfm/rfm-policy.ts'
export type { RfmPopulation, RfmSpread } from './rfm/rfm-population.ts'
export { type RfmScores, rfmLevelOf } from './rfm/rfm-score.ts'
export { noRfmCode, type RfmScoreColumns, rfmStandingAt } from './rfm/rfm-score-columns.ts'
export {
  type RfmBox,
  type RfmLevels,
  type RfmSegment,
  type RfmSegmentAction,
  type RfmSegmentCode,
  type RfmSegmentMatch,
  rfmSegmentOf,
  rfmSegments,
} from './rfm/rfm-segment.ts'
export type { RfmStanding, ScoredRfmStanding, UnscoredRfmStanding } from './rfm/rfm-standing.ts'
export {
  type RfmHighs,
  type RfmValueType,
  type RfmValueTypeCode,
  rfmHighsOf,
  rfmValueTypeOf,
  rfmValueTypes,
} from './rfm/rfm-value-type.ts'
export { type RfmCustomer, type RfmScoring, scoreRfm } from './rfm/score-rfm.ts'
export { scoreRfmBatch } from './rfm/score-rfm-batch.ts'
