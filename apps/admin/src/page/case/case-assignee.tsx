import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Icon } from '../../element/icon.tsx'
import { useViewer } from '../../shell/viewer.ts'
import classes from './case-head.module.css'
import { useAssignCase } from './command/assign-case.ts'
import { useTold } from './use-told.ts'
import '../../element/select.css'

export const CaseAssigneeFragment = graphql(`
  fragment CaseAssignee on Case { id version viewerCanWorkOn assignee { id name } }
`)

export interface CaseAssigneeProps {
  readonly case: FragmentOf<typeof CaseAssigneeFragment>
  readonly users: readonly { readonly id: string; readonly name: string }[]
}

/** Who has a case, and the way to give it to somebody. */
export function CaseAssignee({ case: shown, users }: CaseAssigneeProps) {
  const { t } = useLingui()
  const tell = useTold()
  const { user } = useViewer()
  const { run, isRunning } = useAssignCase()
  const { id, version, viewerCanWorkOn, assignee } = readFragment(CaseAssigneeFragment, shown)
  const assign = async (assigneeId: string | null) =>
    tell(await run({ input: { id, expectedVersion: version, assigneeId } }))
  return (
    <div className={classes.assignee}>
      <Select
        size="sm"
        aria-label={t`Assignee`}
        placeholder={t`Unassigned`}
        leftSection={<Icon name="user" size={15} />}
        searchable
        clearable
        disabled={!viewerCanWorkOn || isRunning}
        data={users.map(({ id: value, name }) => ({ value, label: name }))}
        value={assignee?.id ?? null}
        onChange={assign}
      />
      {viewerCanWorkOn && assignee?.id !== user.id && (
        <Button variant="default" loading={isRunning} onClick={() => assign(user.id)}>
          <Trans>Take it</Trans>
        </Button>
      )}
    </div>
  )
}
