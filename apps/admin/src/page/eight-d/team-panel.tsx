import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Select } from '@mantine/core'
import type { FormEvent } from 'react'
import { ProblemAlert } from '../../attempt/problem-alert.tsx'
import { useAttempt } from '../../attempt/use-attempt.ts'
import { Facts } from '../../element/facts.tsx'
import { Icon } from '../../element/icon.tsx'
import { choicesOf } from '../../format/use-case-words.ts'
import { useFormEightDTeam } from './command/form-eight-d-team.ts'
import { DraftLocked } from './draft-locked.tsx'
import classes from './eight-d-form.module.css'
import type { PanelProps } from './panel-props.ts'
import { useDraft } from './use-draft.ts'
import { useEightDWords } from './use-eight-d-words.ts'
import '../../element/select.css'

/** D1: who works on the problem, and as what. */
export function TeamPanel({ eightD, revision, step, users }: PanelProps) {
  const { t } = useLingui()
  const { roles } = useEightDWords()
  const { run, isRunning } = useFormEightDTeam()
  const { attempt, problem, startFrom } = useAttempt(eightD, () => forget())
  const stored = {
    members: revision.team.map(({ role, user }, key) => ({ key, role, userId: user.id as string | null })),
  }
  const { draft, isChanged, change, forget } = useDraft(stored, () => startFrom(eightD))
  if (!step.viewerCanWorkOn && !isChanged)
    return <Facts facts={revision.team.map(({ role, user }) => [roles[role], user.name] as const)} />
  const { members } = draft
  type Member = (typeof members)[number]
  const replace = (key: number, changes: Partial<Member>) =>
    change({ members: members.map(member => (member.key === key ? { ...member, ...changes } : member)) })
  const add = () => {
    const role = (['CHAMPION', 'LEADER'] as const).find(one => !members.some(other => other.role === one))
    const key = Math.max(-1, ...members.map(member => member.key)) + 1
    change({ members: [...members, { key, role: role ?? 'MEMBER', userId: null }] })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const team = members.flatMap(({ role, userId }) => (userId === null ? [] : [{ role, userId }]))
    attempt(expectedVersion => run({ input: { id: eightD.id, expectedVersion, team } }))
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {members.length === 0 && (
        <p className={classes.none}>
          <Trans>
            Nobody yet. A team needs a champion, who clears the way, and a leader, who runs the work.
          </Trans>
        </p>
      )}
      <div className={classes.rows}>
        {members.map(({ key, role, userId }, index) => (
          <div key={key} className={classes.row}>
            <Select
              label={t`Person ${index + 1}`}
              searchable
              allowDeselect={false}
              data={users.map(({ id, name }) => ({ value: id, label: name }))}
              value={userId}
              onChange={chosen => chosen && replace(key, { userId: chosen })}
            />
            <Select
              label={t`Role of person ${index + 1}`}
              allowDeselect={false}
              data={choicesOf(roles)}
              value={role}
              onChange={chosen => chosen && replace(key, { role: chosen })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={34}
              aria-label={t`Remove person ${index + 1}`}
              onClick={() => change({ members: members.filter(member => member.key !== key) })}
            >
              <Icon name="close" size={16} />
            </ActionIcon>
          </div>
        ))}
      </div>
      <ProblemAlert problem={problem} />
      <DraftLocked canWorkOn={step.viewerCanWorkOn} onDiscard={forget} />
      <div className={classes.actions}>
        <Button variant="subtle" leftSection={<Icon name="plus" size={15} />} onClick={add}>
          <Trans>Add person</Trans>
        </Button>
        <Button
          type="submit"
          variant="default"
          loading={isRunning}
          disabled={!isChanged || !step.viewerCanWorkOn || members.some(({ userId }) => userId === null)}
        >
          <Trans>Save team</Trans>
        </Button>
      </div>
    </form>
  )
}
