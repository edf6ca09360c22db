import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { DayRangeInput } from '../../element/day-range-input.tsx'
import { type LastOrder, parseLastOrder, printLastOrder } from './last-order.ts'

export interface LastOrderInputProps {
  readonly value: LastOrder | null
  readonly onChange: (value: LastOrder | null) => void
}

const WITHIN = [7, 30, 90, 180, 365]
const BEFORE = [30, 90, 180, 365, 730]
const BETWEEN = 'between'

/** How long ago the last order may be. */
export function LastOrderInput({ value, onChange }: LastOrderInputProps) {
  const { t } = useLingui()
  const usual = [
    ...WITHIN.map(days => ({ value: `${days}d`, label: t`Within the last ${days} days` })),
    ...BEFORE.map(days => ({ value: `over-${days}d`, label: t`More than ${days} days ago` })),
  ]
  const printed = printLastOrder(value) ?? ''
  const chosen = value?.kind === 'between' ? BETWEEN : printed
  // An address may hold another number of days than the usual ones.
  const other = chosen && chosen !== BETWEEN && !usual.some(option => option.value === chosen)
  const options = [
    { value: '', label: t`Any time` },
    ...usual,
    ...(other ? [{ value: chosen, label: chosen }] : []),
    { value: BETWEEN, label: t`Between two days…` },
  ]
  const choose = (choice: string) =>
    onChange(choice === BETWEEN ? { kind: 'between', from: null, to: null } : parseLastOrder(choice))
  return (
    <>
      <NativeSelect
        label={t`Last order`}
        data={options}
        value={chosen}
        onChange={event => choose(event.currentTarget.value)}
      />
      {value?.kind === 'between' && (
        <DayRangeInput
          label={t`Days of the last order`}
          from={value.from}
          to={value.to}
          onChange={(from, to) => onChange({ kind: 'between', from, to })}
        />
      )}
    </>
  )
}
