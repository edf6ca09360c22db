import { Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core'
import { useRef } from 'react'
import { Icon } from '../element/icon.tsx'
import { type AskableFact, firstCondition } from './askable-fact.ts'
import { type ConditionGroup, type ConditionPart, isGroup } from './condition.ts'
import { ConditionRow } from './condition-row.tsx'
import classes from './rule-builder.module.css'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'

/** The way to a part of a rule: through `all` and `any` and the places in them. */
export type PartPath = readonly (string | number)[]

export interface ConditionGroupFieldsProps {
  readonly group: ConditionGroup
  readonly facts: readonly AskableFact[]
  readonly path?: PartPath
  /** What is wrong with a condition. */
  readonly faultAt?: ((path: PartPath) => string | undefined) | undefined
  readonly isReadOnly?: boolean | undefined
  /** A group within another one can be taken away, and holds no further groups. */
  readonly onRemove?: () => void
  readonly onChange: (group: ConditionGroup) => void
}

/** Conditions of which all must hold, or any. */
export function ConditionGroupFields({
  group,
  facts,
  path = [],
  faultAt,
  isReadOnly,
  onChange,
  onRemove,
}: ConditionGroupFieldsProps) {
  const { t } = useLingui()
  const adding = useRef<HTMLButtonElement>(null)
  const { join, parts } = group
  const [first] = facts
  const add = (part: ConditionPart) => onChange({ join, parts: [...parts, part] })
  const replace = (index: number, part: ConditionPart) => onChange({ join, parts: parts.with(index, part) })
  const remove = (index: number) => {
    onChange({ join, parts: parts.toSpliced(index, 1) })
    // What had the focus is gone.
    adding.current?.focus()
  }
  return (
    <fieldset className={classes.group} data-inner={onRemove ? true : undefined}>
      <VisuallyHidden component="legend">{onRemove ? t`Group of conditions` : t`Conditions`}</VisuallyHidden>
      {parts.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t`How conditions are joined`}
          readOnly={isReadOnly ?? false}
          data={[
            { value: 'all', label: t`All of these` },
            { value: 'any', label: t`Any of these` },
          ]}
          value={join}
          onChange={next => onChange({ join: next === 'any' ? 'any' : 'all', parts })}
        />
      )}
      <ul className={classes.conditions}>
        {parts.map((part, index) => {
          const shared = { facts, isReadOnly, onRemove: () => remove(index) }
          const key = String(index)
          if (!isGroup(part))
            return (
              <ConditionRow
                {...shared}
                key={key}
                condition={part}
                fault={faultAt?.([...path, join, index])}
                onChange={next => replace(index, next)}
              />
            )
          return (
            <li key={key}>
              <ConditionGroupFields
                {...shared}
                group={part}
                path={[...path, join, index]}
                faultAt={faultAt}
                onChange={next => replace(index, next)}
              />
            </li>
          )
        })}
      </ul>
      {!isReadOnly && (
        <div className={classes.actions}>
          <Button
            ref={adding}
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
              variant="subtle"
              color="gray"
              onClick={() =>
                first && add({ join: join === 'all' ? 'any' : 'all', parts: [firstCondition(first)] })
              }
            >
              <Trans>Add group</Trans>
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}
