import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Alert, NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormDialog } from '../../element/form-dialog.tsx'
import { RadioCards } from '../../element/radio-cards.tsx'
import type { ShownColleague } from './colleague-fragment.ts'
import classes from './colleagues-page.module.css'
import { useDeactivate } from './use-deactivate.ts'

export interface DeactivateColleagueProps {
  readonly colleague: ShownColleague
  readonly others: readonly ShownColleague[]
  readonly onClose: () => void
}

/** Ends a colleague's work here, after asking who goes on with what they have. */
export function DeactivateColleague({ colleague, others, onClose }: DeactivateColleagueProps) {
  const { t } = useLingui()
  const { deactivate, isRunning, refusal } = useDeactivate(colleague, onClose)
  const [work, setWork] = useState<'HAND_OVER' | 'RELEASE'>('HAND_OVER')
  const [successorId, setSuccessor] = useState(others[0]?.id ?? '')
  const { duties, openCaseCount, openEightDs, user } = colleague
  const { name } = user
  const hasWork = openCaseCount + duties.length > 0
  const submit = () => {
    if (!hasWork) return deactivate({ work: 'REFUSE' })
    return deactivate(work === 'HAND_OVER' ? { work, successorId } : { work })
  }
  const roles = duties.map(role => role.name).join(t`, `)
  return (
    <FormDialog
      title={t`Deactivate ${name}`}
      size="lg"
      hint={t`They cannot sign in any more and are given nothing. What they did stays where it is.`}
      submit={t`Deactivate`}
      isGrave
      isRunning={isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      {openEightDs.length > 0 && (
        <Alert color="yellow">
          <Trans>First give their part in these 8Ds to somebody else:</Trans>{' '}
          {openEightDs.map(({ id, number, title }) => (
            <Link key={id} to="/eight-d/$eightDId" params={{ eightDId: id }} className={classes.eightD}>
              {number} {title}
            </Link>
          ))}
        </Alert>
      )}
      {hasWork && (
        <>
          <ul className={classes.work}>
            {openCaseCount > 0 && (
              <li>
                <Plural value={openCaseCount} one="# open case" other="# open cases" />
              </li>
            )}
            {duties.length > 0 && (
              <li>
                <Plural value={duties.length} one="# role: " other="# roles: " />
                {roles}
              </li>
            )}
          </ul>
          <RadioCards
            legend={t`Who goes on with it`}
            value={work}
            onChange={setWork}
            options={[
              {
                value: 'HAND_OVER',
                label: t`A successor`,
                detail: t`Gets the open cases and the roles, and is told.`,
              },
              {
                value: 'RELEASE',
                label: t`Nobody yet`,
                detail: t`The cases wait for somebody to take them, the roles are left to whoever else holds them.`,
              },
            ]}
          />
          {work === 'HAND_OVER' && (
            <NativeSelect
              label={t`Successor`}
              data={others.map(({ id, user: other }) => ({ value: id, label: other.name }))}
              value={successorId}
              onChange={event => setSuccessor(event.currentTarget.value)}
            />
          )}
        </>
      )}
      {refusal && (
        <Alert color="red" role="alert">
          {refusal}
        </Alert>
      )}
    </FormDialog>
  )
}
