import { useLingui } from '@lingui/react/macro'
import { NumberInput, Select, TextInput } from '@mantine/core'
import { useFormat } from '../../format/use-format.ts'
import { Choice } from './choice.tsx'
import type { Condition } from './condition.ts'
import type { OperandKind } from './condition-operator.ts'
import '@mantine/core/styles/NumberInput.layer.css'

export interface ConditionValueProps {
  readonly kind: OperandKind
  readonly value: Condition['value']
  readonly options: readonly { readonly code: string; readonly label: string }[]
  readonly onChange: (value: Condition['value']) => void
}

const SPANS: readonly (readonly [duration: string, seconds: number])[] = [
  ['PT1H', 3_600],
  ['PT4H', 14_400],
  ['P1D', 86_400],
  ['P3D', 259_200],
  ['P7D', 604_800],
  ['P30D', 2_592_000],
  ['P90D', 7_776_000],
]

/** What a fact is compared with. */
export function ConditionValue({ kind, value, options, onChange }: ConditionValueProps) {
  const { t } = useLingui()
  const format = useFormat()
  const label = t`Value`
  switch (kind) {
    case 'text':
      return (
        <TextInput
          aria-label={label}
          maxLength={1000}
          value={String(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )
    case 'number':
      return (
        <NumberInput aria-label={label} value={Number(value)} onChange={next => onChange(Number(next))} />
      )
    case 'amount':
      return (
        <NumberInput
          aria-label={label}
          decimalScale={2}
          value={String(value)}
          onValueChange={({ value: next }) => onChange(next)}
        />
      )
    case 'codes':
      return (
        <Choice
          legend={label}
          words={Object.fromEntries(options.map(option => [option.code, option.label]))}
          chosen={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      )
    case 'flag':
      return (
        <Select
          aria-label={label}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={[
            { value: 'true', label: t`Yes` },
            { value: 'false', label: t`No` },
          ]}
          value={String(value)}
          onChange={next => onChange(next === 'true')}
        />
      )
    default:
      return (
        <Select
          aria-label={label}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={SPANS.map(([duration, seconds]) => ({ value: duration, label: format.duration(seconds) }))}
          value={String(value)}
          onChange={next => next && onChange(next)}
        />
      )
  }
}
