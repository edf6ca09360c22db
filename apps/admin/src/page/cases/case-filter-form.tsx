import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Select, UnstyledButton } from '@mantine/core'
import { choicesOf, useCaseWords } from '../../format/use-case-words.ts'
import classes from './case-filter-form.module.css'
import type { CasesView } from './cases-view.ts'
import '@mantine/core/styles/Checkbox.layer.css'
import '../../element/select.css'

export interface CaseFilterFormProps {
  readonly view: CasesView
  readonly users: readonly { readonly id: string; readonly name: string }[]
  readonly onChange: (changes: Partial<CasesView>) => void
}

/** All filters of the queue; each one works at once. */
export function CaseFilterForm({ view, users, onChange }: CaseFilterFormProps) {
  const { t } = useLingui()
  const words = useCaseWords()
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
        label={<Trans>Only those that rose above the first level</Trans>}
        checked={view.level !== null}
        onChange={({ currentTarget: { checked } }) => onChange({ level: checked ? 2 : null })}
      />
      <Checkbox
        label={<Trans>Also those that are resolved or closed</Trans>}
        checked={view.withSettled}
        onChange={({ currentTarget: { checked } }) => onChange({ withSettled: checked })}
      />
    </div>
  )
}

interface ChoiceProps<Code extends string> {
  readonly legend: string
  readonly words: Readonly<Record<Code, string>>
  readonly chosen: readonly Code[]
  readonly onChange: (chosen: Code[]) => void
}

/** Any number of a few; none chosen keeps all. */
function Choice<Code extends string>({ legend, words, chosen, onChange }: ChoiceProps<Code>) {
  return (
    <fieldset className={classes.group}>
      <legend>{legend}</legend>
      <div className={classes.options}>
        {choicesOf(words).map(({ value, label }) => {
          const isChosen = chosen.includes(value)
          return (
            <UnstyledButton
              key={value}
              className={classes.option}
              aria-pressed={isChosen}
              onClick={() =>
                onChange(isChosen ? chosen.filter(other => other !== value) : [...chosen, value])
              }
            >
              {label}
            </UnstyledButton>
          )
        })}
      </div>
    </fieldset>
  )
}
