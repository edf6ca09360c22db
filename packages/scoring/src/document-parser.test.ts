import { testDocumentParsers } from '@clientele/vitest-config/document-parser'
import { churnModelJsonSchema, parseChurnModel } from './churn/churn-model.ts'
import { parsePurchaseModel } from './lifetime/purchase-model.ts'
import { parseValueModel, valueModelJsonSchema } from './lifetime/value-model.ts'
import { parseSatisfactionPolicy, satisfactionPolicyJsonSchema } from './satisfaction/satisfaction-policy.ts'
import { serviceSatisfaction } from './satisfaction/service-satisfaction.ts'
import { customerHealthCard } from './scorecard/card/customer-health-card.ts'
import { leadScoreCard } from './scorecard/card/lead-score-card.ts'
import { parseScorecardPolicy, scorecardPolicyJsonSchema } from './scorecard/scorecard-policy.ts'

const churnModel = {
  name: 'LOGISTIC_CHURN',
  intercept: -1,
  features: [
    { name: 'quiet', mean: 40, deviation: 12.5, weight: 1.2 },
    { name: 'orders', mean: 3, deviation: 2, weight: -0.6 },
  ],
  calibration: { slope: 0.9, offset: 0.1 },
}

testDocumentParsers([
  {
    name: 'parseScorecardPolicy',
    parse: parseScorecardPolicy,
    good: [leadScoreCard, customerHealthCard],
    jsonSchema: scorecardPolicyJsonSchema,
  },
  {
    name: 'parseSatisfactionPolicy',
    parse: parseSatisfactionPolicy,
    good: [serviceSatisfaction],
    jsonSchema: satisfactionPolicyJsonSchema,
  },
  {
    name: 'parseChurnModel',
    parse: parseChurnModel,
    good: [churnModel],
    jsonSchema: () => ({ ...churnModelJsonSchema() }),
  },
  {
    name: 'parsePurchaseModel',
    parse: parsePurchaseModel,
    good: [
      { name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
      { name: 'PARETO_NBD', r: 0.553, alpha: 10.578, s: 0.606, beta: 11.668 },
    ],
  },
  {
    name: 'parseValueModel',
    parse: parseValueModel,
    good: [{ name: 'GAMMA_GAMMA', p: 6.25, q: 3.74, gamma: 15.44 }],
    jsonSchema: () => ({ ...valueModelJsonSchema() }),
  },
])
