import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useRenewSession } from '../../api/api-provider.tsx'
import { graphql } from '../../api/graphql.ts'
import { Failure } from '../../element/failure.tsx'
import { Icon } from '../../element/icon.tsx'
import { Notice } from '../../element/notice.tsx'
import { ColorSchemeMenu } from '../../shell/color-scheme-menu.tsx'
import { LanguageMenu } from '../../shell/language-menu.tsx'
import { Mark } from '../../shell/mark.tsx'
import { NewWorkspaceForm } from './new-workspace-form.tsx'
import { SignInCard, SignInCardFragment } from './sign-in-card.tsx'
import classes from './sign-in-page.module.css'

const SignInPageQuery = graphql(`query SignInPage { signInChoices { tenant { id } ...SignInCard } }`, [
  SignInCardFragment,
])

const route = getRouteApi('/sign-in')

/** Demo sign-in: choose a workspace and who to be in it, or start a workspace of your own. */
export function SignInPage() {
  const { t } = useLingui()
  const [{ data, error }, retry] = useQuery({ query: SignInPageQuery })
  const [isCreating, { open, close }] = useDisclosure(false)
  const { to } = route.useSearch()
  const renewSession = useRenewSession()
  const { history } = useRouter()
  const enter = () => {
    renewSession()
    history.push(insideOnly(to))
  }
  const choices = data?.signInChoices
  return (
    <main className={classes.page}>
      <title>{`${t`Sign in`} · Clientele`}</title>
      <div className={classes.tools}>
        <LanguageMenu />
        <ColorSchemeMenu />
      </div>
      <div className={classes.column}>
        <div className={classes.brand}>
          <Mark size={44} />
          <h1 className={classes.title}>Clientele</h1>
          <p className={classes.claim}>
            <Trans>Know who your customers are, and what they need from you next.</Trans>
          </p>
        </div>
        {error && !data && <Failure error={error} onRetry={() => retry()} />}
        {!error && !data && <Skeleton height={180} radius="lg" />}
        {choices?.length === 0 && (
          <Notice
            icon="lock"
            title={t`The demo sign-in is off`}
            text={t`Whoever runs this server decides how to sign in.`}
          />
        )}
        {choices?.map(choice => (
          <SignInCard key={choice.tenant.id} choice={choice} onSignedIn={enter} />
        ))}
        {choices && choices.length > 0 && !isCreating && (
          <Button variant="subtle" color="gray" leftSection={<Icon name="plus" size={16} />} onClick={open}>
            <Trans>New workspace</Trans>
          </Button>
        )}
        {isCreating && <NewWorkspaceForm onCreated={enter} onCancel={close} />}
      </div>
    </main>
  )
}

/** Where to go after signing in: only ever to a page of ours, whatever the address was made to say. */
function insideOnly(to: string | undefined): string {
  return to && /^\/(?![/\\])/.test(to) ? to : '/customers'
}
