import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Icon } from '../../element/icon.tsx'
import { LinkButton } from '../../element/link-button.tsx'

const RevertDialog = lazy(async () => ({ default: (await import('./revert-dialog.tsx')).RevertDialog }))

export const ImportRunActionsFragment = graphql(`
  fragment ImportRunActions on ImportRun { id number status ordersCreated customersCreated viewerCanRevert }
`)

export interface ImportRunActionsProps {
  readonly importRun: FragmentOf<typeof ImportRunActionsFragment>
}

/** Where to go from an import, and how to take it back. */
export function ImportRunActions({ importRun }: ImportRunActionsProps) {
  const [isReverting, { open, close }] = useDisclosure(false)
  const run = readFragment(ImportRunActionsFragment, importRun)
  return (
    <>
      {run.viewerCanRevert && (
        <Button variant="default" leftSection={<Icon name="undo" size={16} />} onClick={open}>
          <Trans>Revert</Trans>
        </Button>
      )}
      {run.status === 'COMPLETED' && (
        <>
          <LinkButton to="/segments" variant="default">
            <Trans>See segments</Trans>
          </LinkButton>
          <LinkButton to="/customers" search={{ import: run.id }}>
            <Trans>Customers of this import</Trans>
          </LinkButton>
        </>
      )}
      {isReverting && (
        <Suspense>
          <RevertDialog importRun={run} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
