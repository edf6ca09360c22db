import { Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core'
import { Icon } from '../../element/icon.tsx'
import { type Condition, type ConditionGroup, isGroup } from './condition.ts'
import { type AskableFact, ConditionRow, firstCondition } from './condition-row.tsx'
import classes from './rule-builder.module.css'

export interface ConditionGroupFieldsProps {
  readonly group: ConditionGroup
  readonly facts: readonly AskableFact[]
  /** A group within another one can be taken away, and holds no further groups. */
  readonly onRemove?: () => void
  readonly onChange: (group: ConditionGroup) => void
}

/** Conditions of which all must hold, or any. */
export function ConditionGroupFields({ group, facts, onChange, onRemove }: ConditionGroupFieldsProps) {
  const { t } = useLingui()
  const { join, parts } = group
  const [first] = facts
  const add = (part: Condition | ConditionGroup) => onChange({ join, parts: [...parts, part] })
  const replace = (index: number, part: Condition | ConditionGroup) =>
    onChange({ join, parts: parts.with(index, part) })
  const remove = (index: number) => onChange({ join, parts: parts.toSpliced(index, 1) })
  return (
    <fieldset className={classes.group} data-inner={onRemove ? true : undefined}>
      <VisuallyHidden component="legend">{onRemove ? t`Group of conditions` : t`Conditions`}</VisuallyHidden>
      <SegmentedControl
        size="xs"
        aria-label={t`How conditions are joined`}
        data={[
          { value: 'all', label: t`All hold` },
          { value: 'any', label: t`Any holds` },
        ]}
        value={join}
        onChange={value => onChange({ join: value === 'any' ? 'any' : 'all', parts })}
      />
      <ul className={classes.conditions}>
        {parts.map((part, index) => {
          const shared = { key: index, facts, onRemove: () => remove(index) }
          if (!isGroup(part))
            return (
              <ConditionRow
                {...shared}
                key={shared.key}
                condition={part}
                onChange={next => replace(index, next)}
              />
            )
          return (
            <li key={shared.key}>
              <ConditionGroupFields
                {...shared}
                key={shared.key}
                group={part}
                onChange={next => replace(index, next)}
              />
            </li>
          )
        })}
      </ul>
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => first && add(firstCondition(first))}
        >
          <Trans>Add condition</Trans>
        </Button>
        {onRemove ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onRemove}>
            <Trans>Remove group</Trans>
          </Button>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              first && add({ join: join === 'all' ? 'any' : 'all', parts: [firstCondition(first)] })
            }
          >
            <Trans>Add group</Trans>
          </Button>
        )}
      </div>
    </fieldset>
  )
}
