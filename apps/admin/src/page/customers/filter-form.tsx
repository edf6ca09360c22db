import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RfmSegment } from '../../api/rfm-segment.ts'
import { FieldGroup } from '../../element/field-group.tsx'
import { type CustomersView, EMPTY_VIEW } from './customers-view.ts'
import classes from './filter-form.module.css'
import { LastOrderInput } from './last-order-input.tsx'
import type { Range } from './range.ts'
import { ScoreRangeInput } from './score-range-input.tsx'
import { SegmentChoice } from './segment-choice.tsx'
import '@mantine/core/styles/NumberInput.layer.css'

export interface FilterFormProps {
  readonly view: CustomersView
  readonly segments: readonly { readonly segment: RfmSegment; readonly label: string }[]
  readonly bins: number
  readonly onApply: (view: Partial<CustomersView>) => void
}

/** All filters at once; nothing changes in the list until they are applied. */
export function FilterForm({ view, segments, bins, onApply }: FilterFormProps) {
  const { t } = useLingui()
  const [draft, setDraft] = useState(view)
  const change = (changes: Partial<CustomersView>) => setDraft(current => ({ ...current, ...changes }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { text: _text, sorting: _sorting, ...filters } = draft
    onApply(filters)
  }
  const axes = [
    { name: t`Recency`, value: draft.recency, set: (recency: Range | null) => change({ recency }) },
    { name: t`Frequency`, value: draft.frequency, set: (frequency: Range | null) => change({ frequency }) },
    { name: t`Money`, value: draft.monetary, set: (monetary: Range | null) => change({ monetary }) },
  ]
  return (
    <form className={classes.form} onSubmit={submit}>
      <SegmentChoice
        segments={segments}
        chosen={draft.segments}
        onChange={chosen => change({ segments: chosen })}
      />
      <FieldGroup legend={t`Scores`}>
        <div className={classes.scores}>
          {axes.map(({ name, value, set }) => (
            <ScoreRangeInput key={name} name={name} bins={bins} value={value} onChange={set} />
          ))}
        </div>
      </FieldGroup>
      <RangeInput legend={t`Spend`} value={draft.spend} onChange={spend => change({ spend })} decimals={2} />
      <RangeInput
        legend={t`Orders`}
        value={draft.orderCount}
        onChange={orderCount => change({ orderCount })}
        decimals={0}
      />
      <LastOrderInput value={draft.lastOrder} onChange={lastOrder => change({ lastOrder })} />
      <div className={classes.actions}>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => setDraft({ ...EMPTY_VIEW, text: view.text, sorting: view.sorting })}
        >
          <Trans>Reset</Trans>
        </Button>
        <Button type="submit">
          <Trans>Apply</Trans>
        </Button>
      </div>
    </form>
  )
}

interface RangeInputProps {
  readonly legend: string
  readonly value: Range | null
  readonly onChange: (value: Range | null) => void
  readonly decimals: number
}

function RangeInput({ legend, value, onChange, decimals }: RangeInputProps) {
  const { t } = useLingui()
  const change = (changes: Partial<Range>) => {
    const { atLeast, atMost } = { atLeast: null, atMost: null, ...value, ...changes }
    onChange(atLeast === null && atMost === null ? null : { atLeast, atMost })
  }
  const shared = {
    decimalScale: decimals,
    allowNegative: decimals > 0,
    hideControls: true,
    thousandSeparator: ',',
  }
  return (
    <FieldGroup legend={legend}>
      <div className={classes.pair}>
        <NumberInput
          {...shared}
          aria-label={t`${legend}, at least`}
          placeholder={t`From`}
          value={value?.atLeast ?? ''}
          onValueChange={({ value: text }) => change({ atLeast: text || null })}
        />
        <span aria-hidden="true">–</span>
        <NumberInput
          {...shared}
          aria-label={t`${legend}, at most`}
          placeholder={t`To`}
          value={value?.atMost ?? ''}
          onValueChange={({ value: text }) => change({ atMost: text || null })}
        />
      </div>
    </FieldGroup>
  )
}
