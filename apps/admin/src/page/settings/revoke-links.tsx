import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { assertNever } from '../../api/assert-never.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import classes from './public-form-page.module.css'

const RevokeStatusLinks = graphql(`
  mutation RevokeStatusLinks($input: RevokeStatusLinksInput!) {
    revokeStatusLinks(input: $input) {
      __typename
      ... on RevokeStatusLinksSuccess { form { path enabled kinds version } }
      ... on StaleFormError { message form { path enabled kinds version } }
    }
  }
`)

/** Makes every link void that was ever given, after asking once more. */
export function RevokeLinks({ version }: { readonly version: number }) {
  const { t } = useLingui()
  const { run, isRunning } = useCommand(RevokeStatusLinks)
  const [isAsking, { open, close }] = useDisclosure(false)
  const revoke = async () => {
    const answer = (await run({ input: { expectedVersion: version } }))?.revokeStatusLinks
    switch (answer?.__typename) {
      case undefined:
        return
      case 'RevokeStatusLinksSuccess':
        close()
        return notifications.show({ message: t`No link that was given before leads anywhere any more.` })
      case 'StaleFormError':
        return notifications.show({ color: 'yellow', message: answer.message })
      default:
        return assertNever(answer)
    }
  }
  return (
    <>
      <p className={classes.hint}>
        <Trans>
          A link leads to its case for half a year. If links fell into wrong hands, make all of them void: the
          next mail to each person brings a new one.
        </Trans>
      </p>
      <div className={classes.actions}>
        {isAsking ? (
          <>
            <Button variant="default" onClick={close}>
              <Trans>Keep them</Trans>
            </Button>
            <Button color="red" loading={isRunning} onClick={revoke}>
              <Trans>Make all void</Trans>
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={open}>
            <Trans>Make all links void…</Trans>
          </Button>
        )}
      </div>
    </>
  )
}
