import { builder } from '../builder.ts'
import { RuleFact } from '../rule/rule-fact.ts'
import { policyFacts } from './policy-facts.ts'

builder.queryField('policyRuleFacts', t =>
  t.field({
    type: [RuleFact],
    description:
      'What the rules within policies can ask about a case: to whom a promise is made, and when a level of a ladder is due.',
    resolve: () => Object.entries(policyFacts).map(([name, fact]) => ({ name, fact, isId: false })),
  }),
)
