import { caseListFacts } from '@clientele/application'
import { builder } from '../builder.ts'
import { segmentNames } from '../message/segment-text.ts'
import { RuleFact } from '../rule/rule-fact.ts'

builder.queryField('caseRuleFacts', t =>
  t.field({
    type: [RuleFact],
    description: 'What `CaseRule` can ask about, in the order in which people would look for it.',
    resolve: () =>
      Object.entries(caseListFacts('CNY')).map(([name, fact]) => ({
        ...{ name, fact, isId: name === 'assignee' || name === 'customer' },
        ...(name === 'customerSegment' && { optionNames: segmentNames }),
      })),
  }),
)
