export {
  type ClusterColumns,
  type ClusterFactColumns,
  clusterCustomersBatch,
} from './cluster/cluster-customers-batch.ts'
export type { Cluster, ClusterFeature, ClusterModel, ClusterTrait } from './cluster/cluster-model.ts'
export { type ClusterReasonCode, clusterOf } from './cluster/cluster-of.ts'
export {
  type ClusterFeaturePolicy,
  type ClusterPolicy,
  clusterPolicyJsonSchema,
  defaultClusterPolicy,
  parseClusterPolicy,
} from './cluster/cluster-policy.ts'
export {
  type CohortPolicy,
  type CohortUnit,
  cohortPolicyJsonSchema,
  cohortUnits,
  defaultCohortPolicy,
  parseCohortPolicy,
} from './cohort/cohort-policy.ts'
export type { Cohort, CohortPeriod, CohortTable } from './cohort/cohort-table.ts'
export { retentionCohorts } from './cohort/retention-cohorts.ts'
export { retentionCohortsBatch } from './cohort/retention-cohorts-batch.ts'
export type { CutLines } from './cut/cut-line.ts'
export type { CutPolicy, MeanCutPolicy, ShareCutPolicy, ThresholdCutPolicy } from './cut/cut-policy.ts'
export type { FactExpectation, InvalidFactsError } from './fact/invalid-facts.ts'
export { noCode } from './fact/no-code.ts'
export { gatherLifecycleFacts } from './lifecycle/gather-lifecycle-facts.ts'
export { gatherLifecycleFactsBatch } from './lifecycle/gather-lifecycle-facts-batch.ts'
export { type LifecycleFactColumns, type LifecycleFacts, noDay } from './lifecycle/lifecycle-facts.ts'
export {
  defaultLifecyclePolicy,
  type LifecyclePolicy,
  type LifecycleRhythmPolicy,
  type LifecycleThresholds,
  lifecyclePolicyJsonSchema,
  parseLifecyclePolicy,
} from './lifecycle/lifecycle-policy.ts'
export { type LifecycleStage, lifecycleStages } from './lifecycle/lifecycle-stage.ts'
export { type LifecycleReasonCode, lifecycleStageOf } from './lifecycle/lifecycle-stage-of.ts'
export { type LifecycleColumns, lifecycleStagesBatch } from './lifecycle/lifecycle-stages-batch.ts'
export {
  placeInValueMatrix,
  placeInValueMatrixBatch,
  type ValueFactColumns,
  type ValueFacts,
  type ValueMatrixColumns,
  type ValueMatrixReasonCode,
  type ValueMatrixScale,
  type ValueMatrixStanding,
} from './matrix/place-in-value-matrix.ts'
export {
  type RetentionStrategy,
  retentionStrategies,
  type ValueMatrixCell,
  type ValueMatrixCode,
  valueMatrixCells,
} from './matrix/value-matrix-cell.ts'
export {
  defaultValueMatrixPolicy,
  parseValueMatrixPolicy,
  type ValueMatrixPolicy,
  valueMatrixPolicyJsonSchema,
} from './matrix/value-matrix-policy.ts'
export {
  type MembershipHistory,
  type MembershipRows,
  type MembershipRun,
  type MembershipStay,
  type MembershipUpdate,
  membersAt,
  membershipRows,
  noMembershipHistory,
  type RunOutOfOrderError,
  recordMembership,
} from './membership/membership-history.ts'
export { type Migration, migrationOf } from './migration/migration-of.ts'
export { type SankeyFlow, type SankeyLink, type SankeyNode, sankeyFlowOf } from './migration/sankey-flow.ts'
export {
  type StateChange,
  type StateChangeColumns,
  type TransitionMatrix,
  transitionMatrix,
  transitionMatrixBatch,
} from './migration/transition-matrix.ts'
export type { LocalName } from './name/local-name.ts'
export { type AbcClassCode, abcClasses } from './pareto/abc-class.ts'
export { type AbcColumns, type AbcReasonCode, classifyAbc, classifyAbcBatch } from './pareto/classify-abc.ts'
export type { ClassShare, Concentration, LorenzPoint } from './pareto/concentration.ts'
export { concentrationOf } from './pareto/concentration-of.ts'
export {
  defaultParetoPolicy,
  type ParetoPolicy,
  paretoPolicyJsonSchema,
  parseParetoPolicy,
} from './pareto/pareto-policy.ts'
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
  rfmPolicyJsonSchema,
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
export {
  type CompiledSegment,
  type CompiledSegments,
  compileSegments,
} from './segment/compile-segments.ts'
export { membershipOf, type SegmentQuestion, segmentsOf } from './segment/membership-of.ts'
export { parseSegments } from './segment/parse-segments.ts'
export {
  diffSegmentBatch,
  type SegmentChange,
  type SegmentDiff,
  type SegmentVersions,
  segmentChangeOf,
  segmentChanges,
} from './segment/segment-change.ts'
export {
  type SegmentDefinition,
  type SegmentReference,
  type SegmentRule,
  type SegmentSet,
  type SegmentStandard,
  segmentStandards,
} from './segment/segment-definition.ts'
export {
  nextSegmentChangesBatch,
  type SegmentColumns,
  type SegmentPopulation,
  segmentMembersBatch,
} from './segment/segment-members-batch.ts'
export type { SegmentCustomer, SegmentGround } from './segment/segment-outcome.ts'
export { segmentsJsonSchema } from './segment/segments-json-schema.ts'
export {
  type StandardCustomer,
  type StandardCustomerFacts,
  standardCustomerFacts,
} from './standard/standard-customer-facts.ts'
export { standardSegments } from './standard/standard-segment.ts'
export {
  type PreviousTierColumns,
  type TextColumn,
  type TierColumns,
  type TierDimensionColumns,
  type TierFactColumns,
  tierStandingAt,
} from './tier/tier-columns.ts'
export { type TierPopulation, tierCustomersBatch } from './tier/tier-customers-batch.ts'
export type { TierFacts } from './tier/tier-facts.ts'
export {
  type ClientGrade,
  type TierCode,
  type TierDimension,
  type TierDimensionLevelCode,
  type TierLevel,
  tierDimensionLevels,
  tierDimensions,
  tiers,
} from './tier/tier-name.ts'
export { type TierReasonCode, tierOf } from './tier/tier-of.ts'
export {
  type ChoiceIndicator,
  defaultTierPolicy,
  parseTierPolicy,
  type RangeIndicator,
  type TierCap,
  type TierCutPolicy,
  type TierDimensionPolicy,
  type TierIndicator,
  type TierPolicy,
} from './tier/tier-policy.ts'
export { tierPolicyJsonSchema } from './tier/tier-policy-schema.ts'
export { fixedTierScale, type TierScale } from './tier/tier-scale.ts'
export type { TierStanding } from './tier/tier-standing.ts'
