import type { CaseListRule } from '@clientele/application'
import { builder } from '../builder.ts'
import { Customer } from '../customer/customer.ts'
import { User } from '../tenant/tenant.ts'
import { CaseKind, CasePriority, CaseStatus } from './case-enum.ts'

export const CaseFilter = builder.inputType('CaseFilter', {
  description:
    'Which cases are meant, in short; whatever else is to be asked goes into `rule`. Every field that is given must hold.',
  fields: t => ({
    isOpen: t.boolean({
      description: 'Whether somebody still has to work on it: neither resolved nor closed.',
    }),
    status: t.field({ type: [CaseStatus], description: 'It stands at one of these.' }),
    kind: t.field({ type: [CaseKind], description: 'It is one of these.' }),
    priority: t.field({ type: [CasePriority], description: 'It is ranked one of these.' }),
    breached: t.boolean({ description: 'Whether anything owed was late.' }),
    isAssigned: t.boolean({ description: 'Whether somebody has it.' }),
    assigneeId: t.globalID({ for: User, description: 'Who has it.' }),
    customerId: t.globalID({ for: Customer, description: 'Whose case it is.' }),
    levelAtLeast: t.int({ description: 'It has risen to this level of its ladder or higher.' }),
    text: t.string({
      description: 'Part of its subject, topic or number; upper and lower case are the same.',
    }),
  }),
})

/** The filter as the rules that it is short for; the text is looked for apart from them. */
export function caseFilterRules(filter: typeof CaseFilter.$inferInput): readonly CaseListRule[] {
  const { assigneeId, breached, customerId, isAssigned, isOpen, kind, levelAtLeast, priority, status } =
    filter
  const settled: CaseListRule = { fact: 'status', in: ['RESOLVED', 'CLOSED'] }
  const parts: readonly (CaseListRule | false)[] = [
    isOpen != null && (isOpen ? { not: settled } : settled),
    status != null && (status.length > 0 ? { fact: 'status', in: status } : none),
    kind != null && (kind.length > 0 ? { fact: 'kind', in: kind } : none),
    priority != null && (priority.length > 0 ? { fact: 'priority', in: priority } : none),
    breached != null && { fact: 'breached', is: breached },
    isAssigned != null && { fact: 'assigned', is: isAssigned },
    assigneeId != null && { fact: 'assignee', is: assigneeId.id },
    customerId != null && { fact: 'customer', is: customerId.id },
    levelAtLeast != null && { fact: 'level', atLeast: levelAtLeast },
  ]
  return parts.filter(part => part !== false)
}

/** A list of nothing holds for no case. */
const none: CaseListRule = { any: [] }
