import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { ProblemAlert } from '../../attempt/problem-alert.tsx'
import { useAttempt } from '../../attempt/use-attempt.ts'
import { Icon } from '../../element/icon.tsx'
import { choicesOf } from '../../format/use-case-words.ts'
import { useDrawEightDIshikawa } from './command/draw-eight-d-ishikawa.ts'
import { DraftLocked } from './draft-locked.tsx'
import classes from './eight-d-form.module.css'
import { IshikawaList } from './ishikawa-list.tsx'
import type { PanelProps } from './panel-props.ts'
import { useDraft } from './use-draft.ts'
import { useEightDWords } from './use-eight-d-words.ts'
import '../../element/select.css'

/**
 * The possible causes, line by line: on which bone, what, what may lie behind it, and what is known; as a list where nobody
 * may change them.
 */
export function IshikawaForm({ eightD, revision, step }: PanelProps) {
  const { t } = useLingui()
  const { categories, verdicts } = useEightDWords()
  const { run, isRunning } = useDrawEightDIshikawa()
  const { attempt, problem, faults, startFrom } = useAttempt(eightD, () => forget())
  const stored = {
    lines: revision.ishikawa.map(({ category, text, verdict, behind }, key) => ({
      ...{ key, category, text, verdict, behind: behind.join('\n') },
    })),
  }
  const { draft, isChanged, change, forget } = useDraft(stored, () => startFrom(eightD))
  if (!step.viewerCanWorkOn && !isChanged) return <IshikawaList causes={revision.ishikawa} />
  const { lines } = draft
  type Line = (typeof lines)[number]
  const replace = (key: number, changes: Partial<Line>) =>
    change({ lines: lines.map(line => (line.key === key ? { ...line, ...changes } : line)) })
  const add = () => {
    const key = Math.max(-1, ...lines.map(line => line.key)) + 1
    change({ lines: [...lines, { key, category: 'MAN', text: '', verdict: 'POSSIBLE', behind: '' }] })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const ishikawa = lines.map(({ category, text, verdict, behind }) => ({
      ...{ category, text, verdict },
      behind: behind.split('\n').filter(part => part.trim() !== ''),
    }))
    attempt(expectedVersion => run({ input: { id: eightD.id, expectedVersion, ishikawa } }))
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <fieldset className={classes.rows} style={{ border: 0, padding: 0, margin: 0 }}>
        <legend className={classes.legend}>
          <Trans>Possible causes</Trans>
        </legend>
        {lines.map(({ key, category, text, verdict, behind }, index) => (
          <div key={key} className={classes.row}>
            <Select
              label={t`Bone`}
              allowDeselect={false}
              data={choicesOf(categories)}
              value={category}
              onChange={chosen => chosen && replace(key, { category: chosen })}
            />
            <TextInput
              label={t`Possible cause`}
              value={text}
              error={text.trim() ? undefined : faults.text}
              onChange={event => replace(key, { text: event.currentTarget.value })}
            />
            <Textarea
              label={t`Behind it, one in a line`}
              autosize
              minRows={1}
              value={behind}
              onChange={event => replace(key, { behind: event.currentTarget.value })}
            />
            <Select
              label={t`Verdict`}
              allowDeselect={false}
              data={choicesOf(verdicts)}
              value={verdict}
              onChange={chosen => chosen && replace(key, { verdict: chosen })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={34}
              aria-label={t`Remove line ${index + 1}`}
              onClick={() => change({ lines: lines.filter(line => line.key !== key) })}
            >
              <Icon name="close" size={16} />
            </ActionIcon>
          </div>
        ))}
      </fieldset>
      <ProblemAlert problem={problem} />
      <DraftLocked canWorkOn={step.viewerCanWorkOn} onDiscard={forget} />
      <div className={classes.actions}>
        <Button variant="subtle" leftSection={<Icon name="plus" size={15} />} onClick={add}>
          <Trans>Add possible cause</Trans>
        </Button>
        <Button
          type="submit"
          variant="default"
          loading={isRunning}
          disabled={!isChanged || !step.viewerCanWorkOn}
        >
          <Trans>Save diagram</Trans>
        </Button>
      </div>
    </form>
  )
}
