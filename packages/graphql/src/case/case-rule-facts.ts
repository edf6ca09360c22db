import { type CasePolicies, caseListFacts, casePolicies, questionsOf } from '@clientele/application'
import { builder } from '../builder.ts'
import { segmentNames } from '../message/segment-text.ts'
import { RuleFact } from '../rule/rule-fact.ts'
import { stampOf } from '../stamp.ts'

builder.queryField('caseRuleFacts', t =>
  t.field({
    type: [RuleFact],
    description: 'What `CaseRule` can ask about, in the order in which people would look for it.',
    resolve: async (_, __, context) => {
      const policies = await casePolicies(questionsOf(context.tx), stampOf(context).tenantId)
      return Object.entries(caseListFacts('CNY')).map(([name, fact]) => ({
        ...{ name, fact, isId: name === 'assignee' || name === 'customer' },
        ...(name === 'customerSegment' && { optionNames: segmentNames }),
        ...(name === 'breaches' && { fieldOptionNames: { policy: slaPolicyNames(policies) } }),
      }))
    },
  }),
)

/** The SLA policies by their codes; of one that was changed since, as it is called now. */
function slaPolicyNames({ promises }: CasePolicies) {
  return Object.fromEntries(
    promises.book.policies.toReversed().map(({ code, name }) => [promises.codeOf(code), name]),
  )
}
