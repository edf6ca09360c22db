import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Icon } from '../../element/icon.tsx'

const RecomputeDialog = lazy(async () => ({
  default: (await import('./recompute-dialog.tsx')).RecomputeDialog,
}))

export const RecomputeFragment = graphql(`
  fragment Recompute on RfmSnapshot {
    id
    policy { id bins method lookBackDays refunds cuts { recencyDays frequency monetary } }
  }
`)

export interface RecomputeProps {
  readonly snapshot: FragmentOf<typeof RecomputeFragment>
}

/** Opens the dialog that scores everybody anew. */
export function Recompute({ snapshot }: RecomputeProps) {
  const [isOpen, { open, close }] = useDisclosure(false)
  const { policy } = readFragment(RecomputeFragment, snapshot)
  return (
    <>
      <Button variant="default" leftSection={<Icon name="refresh" size={16} />} onClick={open}>
        <Trans>Recompute</Trans>
      </Button>
      {isOpen && (
        <Suspense>
          <RecomputeDialog policy={policy} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
