import { Trans } from '@lingui/react/macro'
import { Button, Loader } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Failure } from '../../element/failure.tsx'
import { type Condition, type ConditionGroup, isGroup } from './condition.ts'
import { ConditionGroupFields } from './condition-group-fields.tsx'
import { isComplete, operatorsOf } from './condition-operator.ts'
import classes from './rule-builder.module.css'

const CaseRuleFactsQuery = graphql(`
  query CaseRuleFacts { caseRuleFacts { name label type options { code label } } }
`)

export interface RuleBuilderProps {
  readonly group: ConditionGroup | null
  readonly onApply: (group: ConditionGroup | null) => void
}

const NOTHING: ConditionGroup = { join: 'all', parts: [] }

/** Any question about the facts of a case, joined to others; nothing changes in the list until they are applied. */
export function RuleBuilder({ group, onApply }: RuleBuilderProps) {
  const [draft, setDraft] = useState(group ?? NOTHING)
  const [{ data, error }, ask] = useQuery({ query: CaseRuleFactsQuery })
  if (!data) return error ? <Failure error={error} onRetry={() => ask()} /> : <Loader size="sm" />
  const facts = data.caseRuleFacts.filter(({ type }) => operatorsOf(type).length > 0)
  return (
    <div className={classes.builder}>
      <ConditionGroupFields group={draft} facts={facts} onChange={setDraft} />
      <Button size="compact-md" onClick={() => onApply(completed(draft))}>
        <Trans>Apply conditions</Trans>
      </Button>
    </div>
  )
}

/** What is only half filled in asks nothing. */
function completed({ join, parts }: ConditionGroup): ConditionGroup | null {
  const kept = parts.flatMap((part): (Condition | ConditionGroup)[] => {
    if (!isGroup(part)) return isComplete(part) ? [part] : []
    const inner = completed(part)
    return inner ? [inner] : []
  })
  return kept.length > 0 ? { join, parts: kept } : null
}
