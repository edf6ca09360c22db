import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import type { WorkingCaseStatus } from '../../api/case-enum.ts'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Icon } from '../../element/icon.tsx'
import { useCaseWords } from '../../format/use-case-words.ts'
import type { CaseAction } from './case-action.ts'
import { useAcknowledgeReceipt } from './command/acknowledge-receipt.ts'
import { useChangeCaseStatus } from './command/change-case-status.ts'
import { useTold } from './use-told.ts'

export const CaseActionsFragment = graphql(`
  fragment CaseActions on Case { id version status viewerCanWorkOn viewerCanClose viewerCanReopen }
`)

export interface CaseActionsProps {
  readonly case: FragmentOf<typeof CaseActionsFragment>
  readonly onAsk: (action: CaseAction) => void
}

const WORKING: readonly WorkingCaseStatus[] = ['OPEN', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY']

/** What can be done with a case: the next step as a button, the rest in a menu. */
export function CaseActions({ case: shown, onAsk }: CaseActionsProps) {
  const { t } = useLingui()
  const { statuses } = useCaseWords()
  const tell = useTold()
  const move = useChangeCaseStatus()
  const confirm = useAcknowledgeReceipt()
  const { id, version, status, ...may } = readFragment(CaseActionsFragment, shown)
  const target = { id, expectedVersion: version }
  const { viewerCanWorkOn, viewerCanClose, viewerCanReopen } = may
  return (
    <>
      {viewerCanWorkOn && (
        <Button leftSection={<Icon name="check" size={16} />} onClick={() => onAsk('resolve')}>
          <Trans>Resolve…</Trans>
        </Button>
      )}
      {viewerCanReopen && (
        <Button
          variant="default"
          leftSection={<Icon name="undo" size={16} />}
          onClick={() => onAsk('reopen')}
        >
          <Trans>Reopen…</Trans>
        </Button>
      )}
      {viewerCanClose && (
        <Button leftSection={<Icon name="lock" size={16} />} onClick={() => onAsk('close')}>
          <Trans>Close…</Trans>
        </Button>
      )}
      {viewerCanWorkOn && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="default"
              size={36}
              aria-label={t`More actions`}
              loading={move.isRunning || confirm.isRunning}
            >
              <Icon name="dots" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>
              <Trans>Status</Trans>
            </Menu.Label>
            {WORKING.filter(to => to !== status).map(to => (
              <Menu.Item
                key={to}
                leftSection={<Icon name={to === 'OPEN' ? 'service' : 'pause'} size={16} />}
                onClick={async () => tell(await move.run({ input: { ...target, to } }))}
              >
                {statuses[to]}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item
              leftSection={<Icon name="check" size={16} />}
              onClick={async () =>
                tell(await confirm.run({ input: target }), t`The receipt is confirmed to the customer.`)
              }
            >
              <Trans>Confirm receipt</Trans>
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="stop" size={16} />} onClick={() => onAsk('contain')}>
              <Trans>Contained…</Trans>
            </Menu.Item>
            <Menu.Item
              leftSection={<Icon name="arrowUp" size={16} />}
              onClick={() => onAsk('change-priority')}
            >
              <Trans>Change priority…</Trans>
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="merge" size={16} />} onClick={() => onAsk('merge')}>
              <Trans>Merge…</Trans>
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="lock" size={16} />} onClick={() => onAsk('close')}>
              <Trans>Close unresolved…</Trans>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}
