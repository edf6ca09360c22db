export { type BatchOutcome, batchOutcomeAt, countTrue } from './batch/batch-outcome.ts'
export type {
  CodeColumn,
  ColumnsOf,
  FactTable,
  FlagColumn,
  NumberColumn,
  RecordsColumn,
  SetColumn,
} from './batch/fact-table.ts'
export { factTableOf } from './batch/fact-table-of.ts'
export { type DescribeRuleOptions, describeRule } from './description/describe-rule.ts'
export {
  type CompiledRule,
  type CompileRuleOptions,
  compileRule,
  type Evaluation,
} from './evaluation/compile-rule.ts'
export type { Outcome } from './evaluation/kleene.ts'
export type { Explanation } from './explanation/explanation.ts'
export { defineFacts } from './fact/define-facts.ts'
export {
  type BooleanFact,
  boolean,
  codeOf,
  type DayFact,
  day,
  type Fact,
  type FactDetail,
  type FactName,
  type Facts,
  type FieldFact,
  type Fields,
  type InstantFact,
  instant,
  type MoneyFact,
  money,
  type NumberFact,
  number,
  type OneOfFact,
  oneOf,
  type RecordsFact,
  records,
  type TextFact,
  type TextSetFact,
  text,
  textSet,
} from './fact/fact.ts'
export type { FactsOf } from './fact/fact-values.ts'
export { type InvalidFactsError, parseFacts } from './fact/parse-facts.ts'
export type { ConditionAt } from './moment/condition-at.ts'
export { type CollectionAt, type FactAt, type RuleAt, ruleAt } from './moment/rule-at.ts'
export type { YearlyReturn } from './moment/yearly-return.ts'
export { parseRule } from './rule/parse-rule.ts'
export type {
  AllRule,
  AnniversaryWithin,
  AnyRule,
  CollectionRule,
  FactRule,
  NotRule,
  NumberComparisons,
  Rule,
  WithinSpan,
} from './rule/rule.ts'
export { type JsonSchema, type RuleJsonSchemaOptions, ruleJsonSchema } from './rule/rule-json-schema.ts'
export { ruleLimits } from './rule/rule-limits.ts'
export { foldText } from './text/fold-text.ts'
