import { Trans } from '@lingui/react/macro'
import { Alert } from '@mantine/core'
import classes from './case-problem-alert.module.css'
import type { CaseProblem } from './use-case-attempt.ts'

/** Says why nothing was done, and what somebody else did instead. */
export function CaseProblemAlert({ problem }: { readonly problem: CaseProblem | null }) {
  if (!problem) return null
  const { message, meanwhile } = problem
  if (meanwhile.length === 0)
    return (
      <Alert color="red" variant="light" role="alert">
        {message}
      </Alert>
    )
  return (
    <Alert color="yellow" variant="light" role="alert">
      <p className={classes.message}>{message}</p>
      <ul className={classes.events}>
        {meanwhile.map(event => (
          <li key={event.position}>
            {event.message}
            {event.user && <span className={classes.who}> · {event.user.name}</span>}
          </li>
        ))}
      </ul>
      <p>
        <Trans>
          Nothing was done yet, and what you entered is kept. If it still holds, send it once more.
        </Trans>
      </p>
    </Alert>
  )
}
