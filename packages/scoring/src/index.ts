// Contact-centre measures
export { agentsNeeded, type Staffing, type StaffingTarget } from './contact-centre/agents-needed.ts'
export {
  type CallLoad,
  erlangsOf,
  type InvalidLoadError,
  outlookOfQueue,
  type QueueOutlook,
  type UnstableLoadError,
} from './contact-centre/erlang-c.ts'
export {
  type AbandonedTreatment,
  type CallColumns,
  type CallMeasureOptions,
  type CallMeasures,
  type CallRecord,
  type InvalidCallError,
  measureCalls,
  measureCallsBatch,
} from './contact-centre/measure-calls.ts'
export {
  type ActivitySpan,
  adherenceOf,
  adherenceTarget,
  attendanceOf,
  attendanceTarget,
  type InvalidScheduleError,
  type TargetedRate,
} from './contact-centre/schedule.ts'

// Scorecards

export {
  type ChurnRisk,
  type ChurnRiskReasonCode,
  churnByHistory,
} from './churn/churn-by-history.ts'
export { type ChurnRiskColumns, churnByHistoryBatch } from './churn/churn-by-history-batch.ts'
export {
  type ChurnFeature,
  type ChurnModel,
  churnModelJsonSchema,
  parseChurnModel,
} from './churn/churn-model.ts'
export type {
  ChurnSample,
  ChurnSampleError,
  FeatureCountError,
  InvalidFeatureError,
  SingleClassError,
  TooFewOfAClassError,
} from './churn/churn-sample.ts'
export {
  type CalibrationBin,
  judgeProbabilities,
  type ProbabilityReport,
} from './churn/judge-probabilities.ts'
export {
  type ChurnPrediction,
  type ChurnReasonCode,
  type MissingFeatureError,
  predictChurn,
} from './churn/predict-churn.ts'
export { type ChurnPredictionColumns, predictChurnBatch } from './churn/predict-churn-batch.ts'
export {
  type ChurnModelFit,
  type ChurnTraining,
  type InvalidTrainingError,
  type NoVaryingFeatureError,
  type TrainChurnError,
  type TrainingDidNotConvergeError,
  trainChurnModel,
} from './churn/train-churn-model.ts'
// Lifetime value and churn
export type { BgNbdParameters } from './lifetime/bg-nbd.ts'
export {
  type DiscountPlan,
  discountRatePerPeriod,
  type InvalidDiscountPlanError,
} from './lifetime/discount-plan.ts'
export { expectValue, expectValueBatch, type NoExpectedValueError } from './lifetime/expect-value.ts'
export { fitBgNbd } from './lifetime/fit-bg-nbd.ts'
export { type FitGammaGammaError, fitGammaGamma, type GammaGammaFit } from './lifetime/fit-gamma-gamma.ts'
export { fitParetoNbd } from './lifetime/fit-pareto-nbd.ts'
export type {
  FitSampleError,
  NoRepeatPurchasesError,
  TooFewCustomersError,
} from './lifetime/fit-sample.ts'
export {
  expectedRepeatsOfNewCustomer,
  type ForecastRequest,
  forecastPurchases,
  type InvalidTimeError,
  type PurchaseForecast,
} from './lifetime/forecast-purchases.ts'
export { forecastPurchasesBatch, type PurchaseForecastColumns } from './lifetime/forecast-purchases-batch.ts'
export type { GammaGammaParameters } from './lifetime/gamma-gamma.ts'
export { type GatheredHistories, gatherPurchaseHistories } from './lifetime/gather-purchase-histories.ts'
export { gatherPurchaseHistory, type Purchase } from './lifetime/gather-purchase-history.ts'
export {
  type HistoricalValueReasonCode,
  type HistoricalValueTerms,
  historicalLifetimeValue,
  type InvalidAcquisitionCostError,
  type InvalidOrdersError,
  type OrdersFault,
} from './lifetime/historical-lifetime-value.ts'
export {
  historicalLifetimeValueBatch,
  type OrderValueColumns,
  type UnknownCustomerError,
} from './lifetime/historical-lifetime-value-batch.ts'
export {
  type HoldOutClass,
  type HoldOutReport,
  type HoldOutTerms,
  judgeByHoldOut,
  type PurchaseModelFit,
} from './lifetime/hold-out.ts'
export type { ModelFit } from './lifetime/model-fit.ts'
export type { ParetoNbdParameters } from './lifetime/pareto-nbd.ts'
export {
  type CustomerHistory,
  type InvalidMarginError,
  type LifetimeValue,
  type LifetimeValueError,
  type LifetimeValueReasonCode,
  type LifetimeValueRequest,
  predictLifetimeValue,
} from './lifetime/predict-lifetime-value.ts'
export {
  type LifetimeValueColumns,
  predictLifetimeValueBatch,
} from './lifetime/predict-lifetime-value-batch.ts'
export type {
  InvalidObservationError,
  InvalidPurchaseError,
  ObservationTerms,
  PurchaseColumns,
  PurchaseColumnsError,
} from './lifetime/purchase-columns.ts'
export type {
  InvalidPurchaseHistoryError,
  PurchaseHistory,
  PurchaseHistoryColumns,
  PurchaseHistoryFault,
  UnequalColumnsError,
} from './lifetime/purchase-history.ts'
export { type PurchaseModel, parsePurchaseModel, purchaseModelJsonSchema } from './lifetime/purchase-model.ts'
export {
  type InvalidSteadyCustomerError,
  type SteadyCustomer,
  simpleLifetimeValue,
} from './lifetime/simple-lifetime-value.ts'
export { simulateMeanValues } from './lifetime/simulate-mean-values.ts'
export {
  type SimulatedPurchases,
  type SimulationRequest,
  simulatePurchases,
} from './lifetime/simulate-purchases.ts'
export type { InvalidSpendError, SpendColumns, SpendFault, SpendHistory } from './lifetime/spend-history.ts'
export { parseValueModel, type ValueModel, valueModelJsonSchema } from './lifetime/value-model.ts'
export type { Convergence, FitDidNotConvergeError, FitStart } from './optimization/maximum-likelihood.ts'
// Retention
export {
  type Cohort,
  type CohortError,
  type CohortOptions,
  cohortTable,
  cohortTableBatch,
} from './retention/cohort-table.ts'
export {
  type CostToServe,
  costToServe,
  costToServeBatch,
  type InvalidServiceError,
  type ServiceRates,
  type ServiceUse,
  type ServiceUseColumns,
} from './retention/cost-to-serve.ts'
export type { CustomerOrder, CustomerOrderColumns, InvalidOrderError } from './retention/order-columns.ts'
export { type RepurchaseRates, repurchaseOf, repurchaseOfBatch } from './retention/repurchase-rate.ts'
export {
  type CustomerEconomics,
  costOfWinningAndKeeping,
  type EconomicsOutlook,
  economicsOf,
  type InvalidEconomicsError,
  type RetentionGain,
  worthOfRetention,
} from './retention/retention-economics.ts'
export {
  churnOver,
  type InvalidRetentionError,
  type RetentionRates,
  retentionOf,
  retentionOfCounts,
} from './retention/retention-rate.ts'
export {
  type InvalidStayError,
  type Stay,
  type StayColumns,
  type SurvivalCurve,
  type SurvivalStep,
  survivalAt,
  survivalCurve,
  survivalCurveBatch,
} from './retention/survival-curve.ts'

// Satisfaction
export { type CsatCounts, countSatisfied, csatOf } from './satisfaction/csat.ts'
export {
  type DriverOfChange,
  driversOfChange,
  type UnlikeIndicatorsError,
} from './satisfaction/drivers-of-change.ts'
export {
  answersNeeded,
  type Estimate,
  type EstimateOptions,
  type InvalidSampleError,
} from './satisfaction/estimate.ts'
export { type Importance, type ImportanceError, importanceOf } from './satisfaction/importance.ts'
export { cesOf, meanEstimate, type Sample, sampleOf } from './satisfaction/mean-score.ts'
export {
  type IndicatorFigures,
  measureSatisfaction,
  type SatisfactionSurvey,
} from './satisfaction/measure-satisfaction.ts'
export { countPromoters, type NpsCounts, npsOf } from './satisfaction/nps.ts'
export type {
  InvalidAnswerError,
  SatisfactionAnswers,
  SatisfactionColumns,
} from './satisfaction/satisfaction-answers.ts'
export { type SatisfactionStanding, satisfactionOf } from './satisfaction/satisfaction-of.ts'
export { satisfactionOfBatch } from './satisfaction/satisfaction-of-batch.ts'
export {
  parseSatisfactionPolicy,
  type SatisfactionIndicator,
  type SatisfactionPolicy,
  satisfactionPolicyJsonSchema,
} from './satisfaction/satisfaction-policy.ts'
export { serviceSatisfaction } from './satisfaction/service-satisfaction.ts'
export { compareCsat, compareMeans, compareNps, type Periods, type Trend } from './satisfaction/trend.ts'
export { noBand } from './scorecard/band-of-score.ts'
export { customerHealthCard } from './scorecard/card/customer-health-card.ts'
export { leadScoreCard } from './scorecard/card/lead-score-card.ts'
export { prospectGradeCard } from './scorecard/card/prospect-grade-card.ts'
export { serviceQualityCard } from './scorecard/card/service-quality-card.ts'
export { type CompiledCardRules, compileCardRules } from './scorecard/compile-card-rules.ts'
export type { LocalizedName } from './scorecard/localized-name.ts'
export type {
  LinearNormaliser,
  LogisticNormaliser,
  Normaliser,
  StepNormaliser,
} from './scorecard/normaliser.ts'
export { rehearseScorecard, type ScorecardRehearsal } from './scorecard/rehearse-scorecard.ts'
export {
  type AccountScore,
  type InvalidRollUpError,
  type RollUp,
  rollUpScores,
} from './scorecard/roll-up-scores.ts'
export { type ContactScoreColumns, rollUpScoresBatch } from './scorecard/roll-up-scores-batch.ts'
export { type ScorecardReasonCode, type ScorecardStanding, scoreByCard } from './scorecard/score-by-card.ts'
export { type ScorecardScores, scoreByCardBatch } from './scorecard/score-by-card-batch.ts'
export type {
  ChoiceColumn,
  EventColumn,
  RuleAnswer,
  ScorecardColumns,
  ScorecardFacts,
  ScoredEvent,
  SignalColumn,
} from './scorecard/scorecard-facts.ts'
export type { FactPath, FactProblem, ScorecardInputError } from './scorecard/scorecard-input-error.ts'
export {
  type Hysteresis,
  parseScorecardPolicy,
  type ScorecardBand,
  type ScorecardPolicy,
  scorecardPolicyJsonSchema,
} from './scorecard/scorecard-policy.ts'
export type {
  ChoiceSignal,
  EventSignal,
  FlagSignal,
  MissingTreatment,
  NumberSignal,
  RuleSignal,
  ScorecardSignal,
} from './scorecard/scorecard-signal.ts'
export type { MeasuredShare } from './statistic/measured-share.ts'
export type { Interval } from './statistic/wilson-interval.ts'
