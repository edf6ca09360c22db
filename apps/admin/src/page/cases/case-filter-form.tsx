import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Select, Skeleton } from '@mantine/core'
import type { RfmSegment } from '../../api/rfm-segment.ts'
import { Choice } from '../../element/choice.tsx'
import { DayRangeInput } from '../../element/day-range-input.tsx'
import { FieldGroup } from '../../element/field-group.tsx'
import { FieldPair } from '../../element/field-pair.tsx'
import { useCaseWords } from '../../format/use-case-words.ts'
import { useFormat } from '../../format/use-format.ts'
import { CaseConditions } from './case-conditions.tsx'
import classes from './case-filter-form.module.css'
import type { CasesView } from './cases-view.ts'
import { DUE_SECONDS, DUE_SPANS } from './due-span.ts'
import '@mantine/core/styles/Checkbox.layer.css'
import '../../element/select.css'

export interface CaseFilterFormProps {
  readonly view: CasesView
  readonly users: readonly { readonly id: string; readonly name: string }[]
  readonly segments: readonly { readonly segment: RfmSegment; readonly label: string }[]
  readonly onChange: (changes: Partial<CasesView>) => void
}

/** All filters of the queue; each one works at once. */
export function CaseFilterForm({ view, users, segments, onChange }: CaseFilterFormProps) {
  const { t } = useLingui()
  const words = useCaseWords()
  const format = useFormat()
  const segmentWords = Object.fromEntries(segments.map(({ label, segment }) => [segment, label])) as Record<
    RfmSegment,
    string
  >
  return (
    <div className={classes.form}>
      <Choice
        legend={t`Kind`}
        words={words.kinds}
        chosen={view.kinds}
        onChange={kinds => onChange({ kinds })}
      />
      <Choice
        legend={t`Priority`}
        words={words.priorities}
        chosen={view.priorities}
        onChange={priorities => onChange({ priorities })}
      />
      <Choice
        legend={t`Status`}
        words={words.statuses}
        chosen={view.statuses}
        onChange={statuses => onChange({ statuses })}
      />
      <Choice
        legend={t`Severity`}
        words={words.severities}
        chosen={view.severities}
        onChange={severities => onChange({ severities })}
      />
      <Choice
        legend={t`Channel`}
        words={words.channels}
        chosen={view.channels}
        onChange={channels => onChange({ channels })}
      />
      {segments.length === 0 ? (
        // Nothing beneath it moves under the hand when the names arrive.
        <Skeleton height={88} />
      ) : (
        <Choice
          legend={t`Segment of the customer`}
          words={segmentWords}
          chosen={view.segments}
          onChange={chosen => onChange({ segments: chosen })}
        />
      )}
      <FieldPair>
        <Select
          label={t`Due within`}
          placeholder={t`Any time`}
          clearable
          comboboxProps={{ withinPortal: false }}
          data={DUE_SPANS.map(value => ({ value, label: format.duration(DUE_SECONDS[value]) }))}
          value={view.dueWithin}
          onChange={chosen => onChange({ dueWithin: DUE_SPANS.find(span => span === chosen) ?? null })}
        />
        <Select
          label={t`Level`}
          placeholder={t`Any level`}
          clearable
          comboboxProps={{ withinPortal: false }}
          data={LEVELS.map(level => ({ value: String(level), label: t`Level ${level} or higher` }))}
          value={view.level === null ? null : String(view.level)}
          onChange={level => onChange({ level: level === null ? null : Number(level) })}
        />
      </FieldPair>
      <FieldGroup legend={t`Opened between`}>
        <DayRangeInput
          label={t`Opened between`}
          from={view.openedFrom}
          to={view.openedTo}
          onChange={(openedFrom, openedTo) => onChange({ openedFrom, openedTo })}
        />
      </FieldGroup>
      <Select
        label={t`Assignee`}
        placeholder={t`Anybody`}
        clearable
        searchable
        comboboxProps={{ withinPortal: false }}
        data={[
          { value: 'me', label: t`Mine` },
          { value: 'nobody', label: t`Unassigned` },
          ...users.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={view.who}
        onChange={who => onChange({ who })}
      />
      <Checkbox
        label={<Trans>Only where something was late</Trans>}
        checked={view.isLate}
        onChange={({ currentTarget: { checked } }) => onChange({ isLate: checked })}
      />
      <Checkbox
        label={<Trans>Also those that are resolved or closed</Trans>}
        checked={view.withSettled}
        onChange={({ currentTarget: { checked } }) => onChange({ withSettled: checked })}
      />
      <details open={view.conditions !== null}>
        <summary className={classes.more}>
          <Trans>Further conditions</Trans>
        </summary>
        <CaseConditions group={view.conditions} onChange={conditions => onChange({ conditions })} />
      </details>
    </div>
  )
}

/** The levels that can be asked for; ladders have hardly more. */
const LEVELS = [1, 2, 3, 4, 5, 6]
