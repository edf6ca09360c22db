import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NumberInput, TagsInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type FragmentOf, readFragment } from '../../api/graphql.ts'
import { choicesOf, useCaseWords } from '../../format/use-case-words.ts'
import { readRoutingDemands, writeRoutingDemands } from './routing-demands.ts'
import classes from './routing-page.module.css'
import { RoutingRuleFragment } from './routing-rule.tsx'
import { useAdoptRouting } from './use-adopt-routing.ts'
import '@mantine/core/styles/NumberInput.layer.css'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import '../../element/select.css'

export interface RoutingDemandsFormProps {
  readonly policy: FragmentOf<typeof RoutingRuleFragment>
  readonly segments: readonly { readonly segment: string; readonly label: string }[]
  /** What people of the workspace are able to do, to choose from. */
  readonly skills: readonly string[]
  readonly onSaved: () => void
}

/** Whose waiting counts for more, who had the customer before, and which skills a kind of case needs. */
export function RoutingDemandsForm({ policy, segments, skills, onSaved }: RoutingDemandsFormProps) {
  const { t } = useLingui()
  const { kinds } = useCaseWords()
  const { adopt, isRunning } = useAdoptRouting()
  const { document, version } = readFragment(RoutingRuleFragment, policy)
  const [draft, setDraft] = useState(() => readRoutingDemands(document))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await adopt(writeRoutingDemands(document, draft), version)
    onSaved()
  }
  const weigh = (tier: string, weight: number | string) => {
    const { [tier]: _, ...others } = draft.tierWeights
    setDraft({ ...draft, tierWeights: weight === '' ? others : { ...others, [tier]: Number(weight) } })
  }
  return (
    <form className={classes.demands} onSubmit={submit}>
      <NumberInput
        className={classes.days}
        label={t`Whoever had the customer before goes first, for (days)`}
        description={t`Empty: nobody goes first.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDecimal={false}
        min={1}
        max={3650}
        value={draft.exOwnerWithinDays ?? ''}
        onChange={days => setDraft({ ...draft, exOwnerWithinDays: days === '' ? null : Number(days) })}
      />
      <fieldset className={classes.group}>
        <legend>
          <Trans>How much an hour of waiting counts</Trans>
        </legend>
        <p className={classes.hint}>
          <Trans>Whoever has waited longest comes first; with 3, one hour counts like three.</Trans>
        </p>
        <div className={classes.weights}>
          <Weight
            label={t`Everybody else`}
            value={draft.otherTierWeight}
            onChange={weight => setDraft({ ...draft, otherTierWeight: Number(weight) || 1 })}
          />
          {segments.map(({ segment, label }) => (
            <Weight
              key={segment}
              label={label}
              placeholder={String(draft.otherTierWeight)}
              value={draft.tierWeights[segment] ?? ''}
              onChange={weight => weigh(segment, weight)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={classes.group}>
        <legend>
          <Trans>Skills that a kind of case needs</Trans>
        </legend>
        <div className={classes.skills}>
          {choicesOf(kinds).map(({ value, label }) => (
            <TagsInput
              key={value}
              label={label}
              placeholder={draft.skillsOfKind[value]?.length ? '' : t`None`}
              data={[...skills]}
              acceptValueOnBlur
              splitChars={[',', '，', '、']}
              value={[...(draft.skillsOfKind[value] ?? [])]}
              onChange={needed =>
                setDraft({ ...draft, skillsOfKind: { ...draft.skillsOfKind, [value]: needed } })
              }
            />
          ))}
        </div>
      </fieldset>
      <div>
        <Button type="submit" loading={isRunning}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}

interface WeightProps {
  readonly label: string
  readonly value: number | string
  readonly placeholder?: string
  readonly onChange: (weight: number | string) => void
}

function Weight(props: WeightProps) {
  return <NumberInput {...props} min={0.1} max={1000} step={0.5} decimalScale={2} />
}
