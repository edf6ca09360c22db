import { testDocumentParsers } from '@clientele/vitest-config/document-parser'
import { caseFacts } from './case/case-facts.ts'
import { defaultCasePolicy } from './case/case-policy.ts'
import { casePolicyJsonSchema } from './case/case-policy-schema.ts'
import { parseCasePolicy } from './case/parse-case-policy.ts'
import { exampleSlaBook } from './clock/example-sla-book.ts'
import { parseSlaBook } from './clock/sla-policy.ts'
import { slaBookJsonSchema } from './clock/sla-policy-schema.ts'
import {
  defaultRoutingPolicy,
  parseRoutingPolicy,
  routingPolicyJsonSchema,
} from './routing/routing-policy.ts'

testDocumentParsers([
  {
    name: 'parseCasePolicy',
    parse: document => parseCasePolicy(document, caseFacts),
    good: [defaultCasePolicy],
    jsonSchema: () => casePolicyJsonSchema(caseFacts),
  },
  {
    name: 'parseSlaBook',
    parse: document => parseSlaBook(document, caseFacts),
    good: [exampleSlaBook],
    jsonSchema: () => slaBookJsonSchema(caseFacts),
  },
  {
    name: 'parseRoutingPolicy',
    parse: parseRoutingPolicy,
    good: [{ ...defaultRoutingPolicy, tierWeights: { VIP: 3, KEY: 2 } }],
    jsonSchema: routingPolicyJsonSchema,
  },
])
