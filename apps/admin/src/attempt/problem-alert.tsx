import { Trans } from '@lingui/react/macro'
import { Alert } from '@mantine/core'
import classes from './problem-alert.module.css'
import type { Problem } from './use-attempt.ts'

/** Says why nothing was done: what is missing, or what somebody else did instead. */
export function ProblemAlert({ problem }: { readonly problem: Problem | null }) {
  if (!problem) return null
  const { message, missing, meanwhile } = problem
  if (meanwhile.length === 0)
    return (
      <Alert color="red" variant="light" role="alert">
        <p>{message}</p>
        {missing.length > 0 && (
          <ul className={classes.list}>
            {missing.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Alert>
    )
  return (
    <Alert color="yellow" variant="light" role="alert">
      <p>{message}</p>
      <ul className={classes.list}>
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
