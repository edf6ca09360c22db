import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NumberInput, Select, Switch } from '@mantine/core'
import { Icon } from '../../../element/icon.tsx'
import { choicesOf } from '../../../format/use-case-words.ts'
import { type DocumentPath, valueAt } from '../document-path.ts'
import { useDraftField, usePolicyDraft } from '../policy-draft-context.ts'
import { RuleField } from '../rule-field.tsx'
import { useClockWords } from '../sla/use-clock-words.ts'
import { WorkingTimeField } from '../working-time-field.tsx'
import classes from './ladder-triggers.module.css'
import '@mantine/core/styles/NumberInput.layer.css'
import '@mantine/core/styles/Switch.layer.css'
import '../../../element/select.css'

/** When a level is due: as soon as any of its triggers holds. */
export function LadderTriggers({ path }: { readonly path: DocumentPath }) {
  const { t } = useLingui()
  const { document, set } = usePolicyDraft()
  const triggers = valueAt(document, path)
  const count = Array.isArray(triggers) ? triggers.length : 0
  return (
    <fieldset className={classes.triggers}>
      <legend>
        <Trans>Due as soon as</Trans>
      </legend>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a trigger has no name
        <div key={index} className={classes.trigger}>
          <Trigger path={[...path, index]} />
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t`Remove the trigger`}
            onClick={() => set([...path, index], undefined)}
          >
            <Icon name="close" size={14} />
          </Button>
        </div>
      ))}
      <div>
        <Button size="compact-xs" variant="subtle" onClick={() => set([...path, count], { on: 'MANUAL' })}>
          <Trans>Or as soon as …</Trans>
        </Button>
      </div>
    </fieldset>
  )
}

/** What a trigger says before anybody filled it in. */
const BEGINNINGS: Readonly<Record<string, object>> = {
  SHARE_USED: { clock: 'RESOLUTION', share: 0.8 },
  BREACHED: { clock: 'RESOLUTION' },
  SINCE_PREVIOUS: { after: 'PT4H', onlyUnacknowledged: true },
  RULE: { rule: { fact: 'severity', is: 'CRITICAL' } },
}

function Trigger({ path }: { readonly path: DocumentPath }) {
  const { t } = useLingui()
  const { document, set } = usePolicyDraft()
  const { error } = useDraftField([...path, 'on'])
  const on = String(valueAt(document, [...path, 'on']) ?? '')
  const words = {
    START: t`the ladder begins`,
    SHARE_USED: t`a share of a clock is used`,
    BREACHED: t`a clock is late`,
    SINCE_PREVIOUS: t`time has passed on the level before`,
    RULE: t`a rule on the case holds`,
    MANUAL: t`somebody asks for it`,
    BEYOND_AUTHORITY: t`the level before may not decide it`,
  }
  return (
    <>
      <Select
        size="xs"
        aria-label={t`Trigger`}
        allowDeselect={false}
        data={choicesOf(words)}
        value={on}
        error={error}
        onChange={value => value && set(path, { on: value, ...BEGINNINGS[value] })}
      />
      {(on === 'SHARE_USED' || on === 'BREACHED') && <ClockField path={[...path, 'clock']} />}
      {on === 'SHARE_USED' && <ShareField path={[...path, 'share']} />}
      {on === 'SINCE_PREVIOUS' && (
        <>
          <WorkingTimeField size="xs" aria-label={t`After how much working time`} path={[...path, 'after']} />
          <OnlyUnacknowledged path={[...path, 'onlyUnacknowledged']} />
        </>
      )}
      {on === 'RULE' && (
        <RuleField
          path={[...path, 'rule']}
          label={t`Rule`}
          emptyText={t`Say at least one condition of the case.`}
        />
      )}
    </>
  )
}

function ClockField({ path }: { readonly path: DocumentPath }) {
  const { t } = useLingui()
  const { value, error, set } = useDraftField(path)
  return (
    <Select
      size="xs"
      aria-label={t`Which clock`}
      allowDeselect={false}
      data={choicesOf(useClockWords())}
      value={typeof value === 'string' ? value : null}
      error={error}
      onChange={set}
    />
  )
}

function ShareField({ path }: { readonly path: DocumentPath }) {
  const { t } = useLingui()
  const { value, error, set } = useDraftField(path)
  return (
    <NumberInput
      size="xs"
      aria-label={t`Share of its time`}
      suffix=" %"
      min={1}
      max={100}
      value={typeof value === 'number' ? Math.round(value * 100) : ''}
      error={error}
      onChange={share => set(Number(share) / 100)}
    />
  )
}

function OnlyUnacknowledged({ path }: { readonly path: DocumentPath }) {
  const { t } = useLingui()
  const { value, set } = useDraftField(path)
  return (
    <Switch
      size="xs"
      label={t`only while nobody has it in hand`}
      checked={value === true}
      onChange={event => set(event.currentTarget.checked)}
    />
  )
}
