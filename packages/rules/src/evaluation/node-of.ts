import { assertNever } from '@clientele/kernel'
import { collectionNode } from '../collection/collection-node.ts'
import type { Plan } from '../reading/plan.ts'
import { allNode, anyNode, notNode } from './combined-node.ts'
import { factNode } from './fact-node.ts'
import type { RuleContext, RuleNode } from './rule-node.ts'

/** Makes a plan ready to be asked. */
export function nodeOf(plan: Plan, context: RuleContext): RuleNode {
  switch (plan.kind) {
    case 'all':
      return allNode(plan.parts.map(part => nodeOf(part, context)))
    case 'any':
      return anyNode(plan.parts.map(part => nodeOf(part, context)))
    case 'not':
      return notNode(nodeOf(plan.part, context))
    case 'fact':
      return factNode(plan, context)
    case 'collection':
      return collectionNode(plan, { ...context, where: plan.where && nodeOf(plan.where, context) })
    default:
      return assertNever(plan)
  }
}
