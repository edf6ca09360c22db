import { Trans } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { assertNever } from '../../api/assert-never.ts'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { Icon } from '../../element/icon.tsx'
import { Initials } from '../../element/initials.tsx'
import classes from './sign-in-page.module.css'

export const SignInCardFragment = graphql(`
  fragment SignInCard on SignInChoice { tenant { id name } users { id name } }
`)

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignInSuccess { viewer { user { id } } }
      ... on NotFoundError { message }
      ... on SignInOffError { message }
    }
  }
`)

export interface SignInCardProps {
  readonly choice: FragmentOf<typeof SignInCardFragment>
  readonly onSignedIn: () => void
}

/** A workspace and its people; a click on a person signs in as them. */
export function SignInCard({ choice, onSignedIn }: SignInCardProps) {
  const { tenant, users } = readFragment(SignInCardFragment, choice)
  const { run, isRunning } = useCommand(SignIn)
  const signIn = async (userId: string) => {
    const answer = (await run({ input: { userId } }))?.signIn
    switch (answer?.__typename) {
      case undefined:
        return
      case 'SignInSuccess':
        return onSignedIn()
      case 'NotFoundError':
      case 'SignInOffError':
        notifications.show({ color: 'red', message: answer.message })
        return
      default:
        return assertNever(answer)
    }
  }
  return (
    <section className={classes.card} aria-labelledby={tenant.id}>
      <h2 id={tenant.id} className={classes.workspace}>
        <Icon name="building" />
        {tenant.name}
      </h2>
      <ul>
        {users.map(({ id, name }) => (
          <li key={id}>
            <UnstyledButton
              className={classes.person}
              aria-busy={isRunning}
              disabled={isRunning}
              onClick={() => signIn(id)}
            >
              <Initials name={name} />
              <span>
                <Trans>Sign in as {name}</Trans>
              </span>
              <span className={classes.go}>
                <Icon name="chevronRight" size={16} />
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
