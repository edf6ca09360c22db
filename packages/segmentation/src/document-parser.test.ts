import { testDocumentParsers } from '@clientele/vitest-config/document-parser'
import {
  clusterPolicyJsonSchema,
  defaultClusterPolicy,
  parseClusterPolicy,
} from './cluster/cluster-policy.ts'
import { cohortPolicyJsonSchema, defaultCohortPolicy, parseCohortPolicy } from './cohort/cohort-policy.ts'
import {
  defaultLifecyclePolicy,
  lifecyclePolicyJsonSchema,
  parseLifecyclePolicy,
} from './lifecycle/lifecycle-policy.ts'
import { parseValueMatrixPolicy, valueMatrixPolicyJsonSchema } from './matrix/value-matrix-policy.ts'
import { defaultParetoPolicy, paretoPolicyJsonSchema, parseParetoPolicy } from './pareto/pareto-policy.ts'
import { defaultRfmPolicy, parseRfmPolicy, rfmPolicyJsonSchema } from './rfm/rfm-policy.ts'
import { defaultTierPolicy, parseTierPolicy } from './tier/tier-policy.ts'
import { tierPolicyJsonSchema } from './tier/tier-policy-schema.ts'

const cutRfmPolicy = {
  ...defaultRfmPolicy,
  bins: 3,
  method: 'cut',
  cuts: { recencyDays: [30, 90], frequency: [2, 5], monetaryMinor: [0, 10_000] },
}

testDocumentParsers([
  { name: 'parseRfmPolicy', parse: parseRfmPolicy, good: [cutRfmPolicy], jsonSchema: rfmPolicyJsonSchema },
  {
    name: 'parseClusterPolicy',
    parse: parseClusterPolicy,
    good: [defaultClusterPolicy],
    jsonSchema: clusterPolicyJsonSchema,
  },
  {
    name: 'parseCohortPolicy',
    parse: parseCohortPolicy,
    good: [defaultCohortPolicy],
    jsonSchema: cohortPolicyJsonSchema,
  },
  {
    name: 'parseLifecyclePolicy',
    parse: parseLifecyclePolicy,
    good: [defaultLifecyclePolicy],
    jsonSchema: lifecyclePolicyJsonSchema,
  },
  {
    name: 'parseParetoPolicy',
    parse: parseParetoPolicy,
    good: [defaultParetoPolicy],
    jsonSchema: paretoPolicyJsonSchema,
  },
  {
    name: 'parseValueMatrixPolicy',
    parse: parseValueMatrixPolicy,
    good: [
      {
        current: { by: 'share', at: [0.2], band: 0.05 },
        potential: { by: 'threshold', at: [5], band: 1 },
      },
    ],
    jsonSchema: valueMatrixPolicyJsonSchema,
  },
  {
    name: 'parseTierPolicy',
    parse: parseTierPolicy,
    good: [defaultTierPolicy],
    jsonSchema: tierPolicyJsonSchema,
  },
])
