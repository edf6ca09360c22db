import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Select } from '@mantine/core'
import { Icon } from '../../element/icon.tsx'
import type { Condition } from './condition.ts'
import { FIRST_OPERAND, operatorsOf, type RuleFactType, useOperatorWords } from './condition-operator.ts'
import { ConditionValue } from './condition-value.tsx'
import classes from './rule-builder.module.css'

/** A fact that can be asked about. */
export interface AskableFact {
  readonly name: string
  readonly label: string
  readonly type: RuleFactType
  readonly options: readonly { readonly code: string; readonly label: string }[]
}

export interface ConditionRowProps {
  readonly condition: Condition
  readonly facts: readonly AskableFact[]
  readonly onChange: (condition: Condition) => void
  readonly onRemove: () => void
}

/** The first question that can be asked about a fact. */
export function firstCondition({ name, type }: AskableFact): Condition {
  const [operator] = operatorsOf(type)
  return {
    fact: name,
    operator: operator?.name ?? 'known',
    value: FIRST_OPERAND[operator?.operand ?? 'flag'],
  }
}

/** One question: which fact, how it is compared, with what. */
export function ConditionRow({ condition, facts, onChange, onRemove }: ConditionRowProps) {
  const { t } = useLingui()
  const words = useOperatorWords()
  const fact = facts.find(({ name }) => name === condition.fact)
  const operators = fact ? operatorsOf(fact.type) : []
  const operator = operators.find(({ name }) => name === condition.operator)
  const changeOperator = (name: string) => {
    const next = operators.find(other => other.name === name)
    if (!next) return
    const value = next.operand === operator?.operand ? condition.value : FIRST_OPERAND[next.operand]
    onChange({ ...condition, operator: name, value })
  }
  return (
    <li className={classes.condition}>
      <Select
        aria-label={t`Fact`}
        searchable
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={facts.map(({ label, name }) => ({ value: name, label }))}
        value={condition.fact}
        onChange={name => {
          const next = facts.find(other => other.name === name)
          if (next) onChange(firstCondition(next))
        }}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={t`Remove condition`} onClick={onRemove}>
        <Icon name="close" size={14} />
      </ActionIcon>
      <div className={classes.asked}>
        <Select
          aria-label={t`Comparison`}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={operators.map(({ name }) => ({ value: name, label: words[name] ?? name }))}
          value={condition.operator}
          onChange={name => name && changeOperator(name)}
        />
        {operator && (
          <ConditionValue
            kind={operator.operand}
            value={condition.value}
            options={fact?.options ?? []}
            onChange={value => onChange({ ...condition, value })}
          />
        )}
      </div>
    </li>
  )
}
