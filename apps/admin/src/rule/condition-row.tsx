import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Select } from '@mantine/core'
import { Icon } from '../element/icon.tsx'
import { type AskableFact, firstCondition } from './askable-fact.ts'
import { type Condition, isComplete } from './condition.ts'
import { FIRST_OPERAND, operatorsOf, useOperatorWords } from './condition-operator.ts'
import { ConditionValue } from './condition-value.tsx'
import classes from './rule-builder.module.css'
import '../element/select.css'

export interface ConditionRowProps {
  readonly condition: Condition
  readonly facts: readonly AskableFact[]
  /** What is wrong with it. */
  readonly fault: string | undefined
  readonly isReadOnly?: boolean | undefined
  readonly onChange: (condition: Condition) => void
  readonly onRemove: () => void
}

/** One question: which fact, how it is compared, with what. */
export function ConditionRow({ condition, facts, fault, isReadOnly, onChange, onRemove }: ConditionRowProps) {
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
        className={classes.fact}
        searchable
        allowDeselect={false}
        readOnly={isReadOnly ?? false}
        comboboxProps={{ withinPortal: false }}
        data={facts.map(({ label, name }) => ({ value: name, label }))}
        value={condition.fact}
        onChange={name => {
          const next = facts.find(other => other.name === name)
          if (next) onChange(firstCondition(next))
        }}
      />
      <Select
        aria-label={t`Comparison`}
        className={classes.comparison}
        allowDeselect={false}
        readOnly={isReadOnly ?? false}
        comboboxProps={{ withinPortal: false }}
        data={operators.map(({ name }) => ({ value: name, label: words[name] ?? name }))}
        value={condition.operator}
        onChange={name => name && changeOperator(name)}
      />
      <div className={classes.value}>
        {operator && (
          <ConditionValue
            kind={operator.operand}
            value={condition.value}
            options={fact?.options ?? []}
            isReadOnly={isReadOnly}
            onChange={value => onChange({ ...condition, value })}
          />
        )}
      </div>
      {!isReadOnly && (
        <ActionIcon
          className={classes.remove}
          variant="subtle"
          color="gray"
          aria-label={t`Remove condition`}
          onClick={onRemove}
        >
          <Icon name="close" size={14} />
        </ActionIcon>
      )}
      {fault && (
        <p className={classes.fault} role="alert">
          {isComplete(condition) ? fault : <Trans>Fill in what it is compared with.</Trans>}
        </p>
      )}
    </li>
  )
}
