import { useLingui } from '@lingui/react/macro'
import { NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { Choice } from '../element/choice.tsx'
import { useFormat } from '../format/use-format.ts'
import type { Condition } from './condition.ts'
import type { OperandKind } from './condition-operator.ts'
import { SPANS } from './span.ts'
import '@mantine/core/styles/NumberInput.layer.css'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import '../element/select.css'

export interface ConditionValueProps {
  readonly kind: OperandKind
  readonly value: Condition['value']
  readonly options: readonly { readonly code: string; readonly label: string }[]
  readonly isReadOnly?: boolean | undefined
  readonly onChange: (value: Condition['value']) => void
}

/** What a fact is compared with. */
export function ConditionValue({ kind, value, options, isReadOnly = false, onChange }: ConditionValueProps) {
  const { t } = useLingui()
  const format = useFormat()
  const shared = { 'aria-label': t`Value`, readOnly: isReadOnly }
  const list = typeof value === 'object' ? value : []
  switch (kind) {
    case 'text':
      return (
        <TextInput
          {...shared}
          maxLength={1000}
          value={String(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )
    case 'texts':
      return (
        <TagsInput
          {...shared}
          placeholder={list.length === 0 ? t`Several, with Enter between` : ''}
          comboboxProps={{ withinPortal: false }}
          acceptValueOnBlur
          splitChars={[',', '，', '、']}
          value={[...list]}
          onChange={onChange}
        />
      )
    case 'number':
    case 'amount':
      return (
        <NumberInput
          {...shared}
          decimalScale={2}
          value={String(value)}
          onValueChange={({ value: text, floatValue }) =>
            onChange(kind === 'amount' ? text : (floatValue ?? ''))
          }
        />
      )
    case 'codes':
      return (
        <Choice
          legend={shared['aria-label']}
          isLegendHidden
          words={Object.fromEntries(options.map(option => [option.code, option.label]))}
          chosen={list}
          onChange={codes => !isReadOnly && onChange(codes)}
        />
      )
    case 'flag':
      return (
        <Select
          {...shared}
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
          {...shared}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={spans(String(value), format.duration)}
          value={String(value)}
          onChange={next => next && onChange(next)}
        />
      )
  }
}

/** The spans that are offered, and the one that somebody wrote otherwise. */
function spans(written: string, words: (seconds: number) => string) {
  const offered = SPANS.map(([value, seconds]) => ({ value, label: words(seconds) }))
  return offered.some(({ value }) => value === written)
    ? offered
    : [...offered, { value: written, label: written }]
}
