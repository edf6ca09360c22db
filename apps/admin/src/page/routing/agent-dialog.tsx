import { useLingui } from '@lingui/react/macro'
import { MultiSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../element/form-dialog.tsx'
import { choicesOf, useCaseWords } from '../../format/use-case-words.ts'
import type { ShownAgent } from './agent-table.tsx'
import { profileOf } from './profile-of.ts'
import classes from './routing-page.module.css'
import { useAgentProfile } from './use-agent-profile.ts'
import '@mantine/core/styles/NumberInput.layer.css'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import '../../element/select.css'

export interface AgentDialogProps {
  readonly person: { readonly id: string; readonly name: string }
  readonly agent: ShownAgent | undefined
  readonly segments: readonly { readonly segment: string; readonly label: string }[]
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** What a person takes: how many open cases on each channel, in which languages, with which skills. */
export function AgentDialog({ person, agent, segments, onSaved, onClose }: AgentDialogProps) {
  const { t } = useLingui()
  const { channels } = useCaseWords()
  const { save, isRunning } = useAgentProfile()
  // What the person started from: the profile may change underneath while they type.
  const [started] = useState(() => profileOf(person.id, agent))
  const [most, setMost] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(started.channels.map(room => [room.channel, String(room.most)])),
  )
  const [languages, setLanguages] = useState(started.languages.join(', '))
  const [total, setTotal] = useState<number | string>(started.totalCapacity ?? '')
  const [tiers, setTiers] = useState([...started.tiers])
  const [skills, setSkills] = useState(started.skills.join(', '))
  const submit = async () => {
    const rooms = choicesOf(channels).flatMap(({ value: channel }) => {
      const room = Number(most[channel] ?? 0)
      return room > 0 ? [{ channel, most: room }] : []
    })
    const totalCapacity = total === '' ? null : Number(total)
    const words = { languages: wordsIn(languages), skills: wordsIn(skills) }
    const profile = { ...started, ...words, channels: rooms, totalCapacity, tiers }
    if (!(await save(profile))) return
    onSaved()
    onClose()
  }
  const { name } = person
  return (
    <FormDialog
      title={t`What ${name} takes`}
      size="lg"
      hint={t`How many open cases at once on each channel; a channel without a number is not served.`}
      submit={t`Save`}
      isRunning={isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={classes.channels}>
        {choicesOf(channels).map(({ value, label }) => (
          <TextInput
            key={value}
            type="number"
            min={0}
            max={1000}
            label={label}
            value={most[value] ?? ''}
            onChange={event => setMost({ ...most, [value]: event.currentTarget.value })}
          />
        ))}
      </div>
      <NumberInput
        label={t`On all channels together`}
        placeholder={t`As many as the channels allow`}
        allowDecimal={false}
        min={0}
        max={1000}
        value={total}
        onChange={setTotal}
      />
      <MultiSelect
        label={t`Customers served`}
        placeholder={tiers.length === 0 ? t`All` : ''}
        data={segments.map(({ segment, label }) => ({ value: segment, label }))}
        value={tiers}
        onChange={setTiers}
      />
      <TextInput
        label={t`Languages`}
        description={t`Codes with commas between, such as zh, en`}
        value={languages}
        onChange={event => setLanguages(event.currentTarget.value)}
      />
      <TextInput
        label={t`Skills`}
        description={t`In your own words, with commas between`}
        value={skills}
        onChange={event => setSkills(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

function wordsIn(text: string): string[] {
  return text
    .split(/[,，、]/)
    .map(word => word.trim())
    .filter(word => word !== '')
}
