import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button } from '@mantine/core'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Icon } from '../../element/icon.tsx'
import type { CaseAction } from './case-action.ts'
import classes from './case-ladder.module.css'
import { useAcknowledgeEscalation } from './command/acknowledge-escalation.ts'
import { LadderHands, LadderHandsFragment } from './ladder-hands.tsx'
import { LadderSteps, LadderStepsFragment } from './ladder-steps.tsx'
import { useTold } from './use-told.ts'

export const CaseLadderFragment = graphql(
  `fragment CaseLadderOfPage on Case {
    id
    ladder {
      name isAcknowledged isSnoozed isExhausted viewerCanAcknowledge viewerCanEscalate viewerCanSnooze
      ...LadderSteps ...LadderHands
    }
  }`,
  [LadderStepsFragment, LadderHandsFragment],
)

export interface CaseLadderProps {
  readonly case: FragmentOf<typeof CaseLadderFragment>
  readonly onAsk: (action: CaseAction) => void
}

/** The levels a case rises to, how far it has come, whether anybody has it in hand, and what to do about it. */
export function CaseLadder({ case: shown, onAsk }: CaseLadderProps) {
  const { t } = useLingui()
  const tell = useTold()
  const { run, isRunning } = useAcknowledgeEscalation()
  const { id, ladder } = readFragment(CaseLadderFragment, shown)
  if (!ladder)
    return (
      <p className={classes.none}>
        <Trans>This case rises on no ladder.</Trans>
      </p>
    )
  const { isAcknowledged, isExhausted, isSnoozed, viewerCanAcknowledge, viewerCanEscalate, viewerCanSnooze } =
    ladder
  // Whoever takes a case in hand does so however it stands by now: what others did meanwhile is no reason to go on calling.
  const acknowledge = async () =>
    tell(await run({ input: { id, expectedVersion: null } }), t`You have it. The calls at this level stop.`)
  const hold = isSnoozed ? 'silenced' : isAcknowledged ? 'in-hand' : 'none'
  return (
    <>
      <p className={classes.name}>{ladder.name}</p>
      {isExhausted && (
        <Alert color="red" variant="light" className={classes.alert} icon={<Icon name="alert" />}>
          <Trans>The top of the ladder was reached, and nobody there has responded.</Trans>
        </Alert>
      )}
      <LadderSteps ladder={ladder} hold={hold} isExhausted={isExhausted} />
      <LadderHands ladder={ladder} />
      {(viewerCanAcknowledge || viewerCanEscalate || viewerCanSnooze) && (
        <div className={classes.actions}>
          {viewerCanAcknowledge && (
            <Button
              size="compact-md"
              leftSection={<Icon name="check" size={15} />}
              loading={isRunning}
              onClick={acknowledge}
            >
              <Trans>I have it</Trans>
            </Button>
          )}
          {viewerCanEscalate && (
            <Button size="compact-md" variant="default" onClick={() => onAsk('escalate')}>
              <Trans>Escalate…</Trans>
            </Button>
          )}
          {viewerCanSnooze && (
            <Button size="compact-md" variant="default" onClick={() => onAsk('snooze')}>
              <Trans>Silence…</Trans>
            </Button>
          )}
        </div>
      )}
    </>
  )
}
