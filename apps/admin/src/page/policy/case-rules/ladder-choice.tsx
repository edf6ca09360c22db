import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Select } from '@mantine/core'
import { Icon } from '../../../element/icon.tsx'
import { useDraftField, usePolicyDraft } from '../policy-draft-context.ts'
import { RuleField } from '../rule-field.tsx'
import classes from './ladder-choices.module.css'
import '../../../element/select.css'

export type LadderChoiceMove = 'up' | 'down'

export interface LadderChoiceProps {
  readonly index: number
  /** How many choices there are. */
  readonly count: number
  readonly ladders: readonly { readonly value: string; readonly label: string }[]
  readonly onMove: (way: LadderChoiceMove) => void
  readonly onRemove: () => void
}

/** A ladder, and which cases rise on it where no choice before it fits. */
export function LadderChoice({ index, count, ladders, onMove, onRemove }: LadderChoiceProps) {
  const { t } = useLingui()
  const { faults, isReadOnly } = usePolicyDraft()
  const path = ['ladders', index] as const
  const ladder = useDraftField([...path, 'ladder'])
  const place = index + 1
  const whole = faults.filter(fault => fault.path.join('.') === path.join('.'))
  const move = (way: LadderChoiceMove) => ({
    'data-move': way,
    variant: 'default',
    size: 30,
    disabled: isReadOnly || (way === 'up' ? index === 0 : place === count),
    onClick: () => onMove(way),
  })
  return (
    <li className={classes.choice}>
      <div className={classes.head}>
        <span aria-hidden="true" className={classes.place}>
          {place}
        </span>
        <Select
          aria-label={t`Ladder of choice ${place}`}
          className={classes.ladder}
          allowDeselect={false}
          readOnly={isReadOnly}
          data={[...ladders]}
          value={typeof ladder.value === 'string' ? ladder.value : null}
          error={ladder.error}
          onChange={ladder.set}
        />
        <ActionIcon {...move('up')} aria-label={t`Move choice ${place} up`}>
          <Icon name="arrowUp" size={15} />
        </ActionIcon>
        <ActionIcon {...move('down')} aria-label={t`Move choice ${place} down`}>
          <Icon name="arrowDown" size={15} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="red"
          size={30}
          disabled={isReadOnly}
          aria-label={t`Remove choice ${place}`}
          onClick={onRemove}
        >
          <Icon name="close" size={15} />
        </ActionIcon>
      </div>
      {whole.map(({ message }) => (
        <p key={message} role="alert" className={classes.fault}>
          {message}
        </p>
      ))}
      <RuleField
        path={[...path, 'appliesTo']}
        label={t`Cases of choice ${place}`}
        emptyText={
          index === 0
            ? t`Without a condition it takes every case.`
            : t`Without a condition it takes every case that comes here.`
        }
      />
    </li>
  )
}
