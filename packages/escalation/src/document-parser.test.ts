import { testDocumentParsers } from '@clientele/vitest-config/document-parser'
import { caseFacts } from './case/case-facts.ts'
import { casePolicyJsonSchema, defaultCasePolicy, parseCasePolicy } from './case/case-policy.ts'
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
    parse: parseCasePolicy,
    good: [defaultCasePolicy],
    jsonSchema: casePolicyJsonSchema,
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
