import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { CaseStatus } from '../../element/case-status.tsx'
import { Icon } from '../../element/icon.tsx'
import { TextLink } from '../../element/text-link.tsx'
import { useUnlinkEightDCase } from './command/unlink-eight-d-case.ts'
import classes from './eight-d-page.module.css'
import type { EightDQuestion } from './eight-d-question.ts'
import type { StoredEightD } from './eight-d-stored.ts'
import { useEightDTold } from './use-eight-d-told.ts'

export interface EightDCasesProps {
  readonly eightD: StoredEightD
  readonly onAsk: (question: EightDQuestion) => void
}

/** The cases in which the problem shows itself. */
export function EightDCases({ eightD, onAsk }: EightDCasesProps) {
  const { t } = useLingui()
  const { run, isRunning } = useUnlinkEightDCase()
  const tell = useEightDTold()
  const { id, version, cases, viewerCanWorkOn } = eightD
  return (
    <>
      <ul className={classes.cases}>
        {cases.map(({ id: caseId, number, subject, status, statusLabel }) => (
          <li key={caseId}>
            <div>
              <TextLink to="/cases/$caseId" params={{ caseId }}>
                {subject}
              </TextLink>
              <p className={classes.detail}>
                <span className="numeric">{number}</span>
                <CaseStatus status={status} label={statusLabel} />
              </p>
            </div>
            {viewerCanWorkOn && cases.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t`Unlink ${number}`}
                disabled={isRunning}
                onClick={async () => tell(await run({ input: { id, expectedVersion: version, caseId } }))}
              >
                <Icon name="close" size={15} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {viewerCanWorkOn && (
        <Button
          variant="default"
          size="compact-sm"
          mt={12}
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onAsk({ ask: 'link-case' })}
        >
          <Trans>Link a case…</Trans>
        </Button>
      )}
    </>
  )
}
