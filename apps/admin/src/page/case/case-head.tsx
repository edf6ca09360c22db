import { Trans } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { CasePriority } from '../../element/case-priority.tsx'
import { CaseStatus } from '../../element/case-status.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { TextLink } from '../../element/text-link.tsx'
import type { CaseAction } from './case-action.ts'
import { CaseActions, CaseActionsFragment } from './case-actions.tsx'
import { CaseAssignee, CaseAssigneeFragment } from './case-assignee.tsx'
import classes from './case-head.module.css'

export const CaseHeadFragment = graphql(
  `fragment CaseHead on Case {
    id number subject kindLabel priority priorityLabel status statusLabel
    customer { id name externalKey number }
    ...CaseActions ...CaseAssignee
  }`,
  [CaseActionsFragment, CaseAssigneeFragment],
)

export interface CaseHeadProps {
  readonly case: FragmentOf<typeof CaseHeadFragment>
  readonly users: readonly { readonly id: string; readonly name: string }[]
  readonly onAsk: (action: CaseAction) => void
}

/** What a case is about, whose it is, how it stands, who has it, and what to do next. */
export function CaseHead({ case: shown, users, onAsk }: CaseHeadProps) {
  const head = readFragment(CaseHeadFragment, shown)
  const { number, subject, kindLabel, priority, priorityLabel, status, statusLabel, customer } = head
  return (
    <PageHeading
      title={subject}
      detail={
        <div className={classes.detail}>
          <span className="numeric">{number}</span>
          <CasePriority priority={priority} label={priorityLabel} />
          <CaseStatus status={status} label={statusLabel} />
          <span>{kindLabel}</span>
          {customer ? (
            <TextLink to="/customers/$customerId" params={{ customerId: customer.id }}>
              {customer.name ?? customer.externalKey}
            </TextLink>
          ) : (
            <Trans>No customer named</Trans>
          )}
        </div>
      }
    >
      <CaseAssignee case={head} users={users} />
      <CaseActions case={head} onAsk={onAsk} />
    </PageHeading>
  )
}
