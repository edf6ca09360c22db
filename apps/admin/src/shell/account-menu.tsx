import { Trans } from '@lingui/react/macro'
import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRenewSession } from '../api/api-provider.tsx'
import { graphql } from '../api/graphql.ts'
import { useCommand } from '../api/use-command.ts'
import { Initials } from '../element/initials.tsx'
import classes from './account-menu.module.css'
import { useViewer } from './viewer.ts'

const SignOut = graphql(`mutation SignOut { signOut { signedOut } }`)

/** Shows who is signed in to which workspace, and signs out. */
export function AccountMenu() {
  const { user, tenant } = useViewer()
  const { run } = useCommand(SignOut)
  const renewSession = useRenewSession()
  const navigate = useNavigate()
  const signOut = async () => {
    if (!(await run({}))) return
    await navigate({ to: '/sign-in' })
    renewSession()
  }
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          <span className={classes.names}>
            <VisuallyHidden>
              <Trans>Account</Trans>
            </VisuallyHidden>
            <span className={classes.tenant}>{tenant.name}</span>
            <span className={classes.user}>{user.name}</span>
          </span>
          <Initials name={user.name} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{tenant.name}</Menu.Label>
        <Menu.Label>{[user.name, tenant.currency, tenant.timeZone].join(' · ')}</Menu.Label>
        <Menu.Divider />
        <Menu.Item onClick={signOut}>
          <Trans>Switch workspace or person</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
