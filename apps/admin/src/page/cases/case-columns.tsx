import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { CasePriority } from '../../element/case-priority.tsx'
import { CaseStatus } from '../../element/case-status.tsx'
import { DueIn } from '../../element/due-in.tsx'
import shared from '../../element/row-table.module.css'
import classes from './case-columns.module.css'
import type { CaseRow } from './use-case-rows.ts'

export type CaseColumnId =
  | 'number'
  | 'subject'
  | 'customer'
  | 'kind'
  | 'priority'
  | 'status'
  | 'level'
  | 'assignee'
  | 'due'

interface CellProps {
  readonly row: CaseRow
}

export interface CaseColumn {
  readonly id: CaseColumnId
  /** In pixels; the subject takes what is left. */
  readonly width: number | null
  /** The width where there is room for two columns only. */
  readonly narrow?: number
  /** The table's width in pixels from which on there is room for it. */
  readonly shownFrom: number
  readonly Cell: ComponentType<CellProps>
}

export const CASE_COLUMNS: readonly CaseColumn[] = [
  {
    id: 'number',
    width: 116,
    shownFrom: 900,
    Cell: ({ row }) => <span className={shared.quiet}>{row.number}</span>,
  },
  { id: 'subject', width: null, shownFrom: 0, Cell: Subject },
  { id: 'customer', width: 150, shownFrom: 1060, Cell: ({ row }) => <Customer row={row} /> },
  { id: 'kind', width: 140, shownFrom: 1240, Cell: ({ row }) => row.kindLabel },
  { id: 'priority', width: 124, shownFrom: 620, Cell: Priority },
  { id: 'status', width: 202, shownFrom: 760, Cell: Status },
  { id: 'level', width: 84, shownFrom: 1160, Cell: Level },
  { id: 'assignee', width: 130, shownFrom: 980, Cell: Assignee },
  { id: 'due', width: 190, narrow: 148, shownFrom: 0, Cell: ({ row }) => <DueIn dueAt={row.dueAt} /> },
]

export function useColumnTitles(): Readonly<Record<CaseColumnId, string>> {
  const { t } = useLingui()
  return {
    number: t`Number`,
    subject: t`Subject`,
    customer: t`Customer`,
    kind: t`Kind`,
    priority: t`Priority`,
    status: t`Status`,
    level: t`Level`,
    assignee: t`Assignee`,
    due: t`Due in`,
  }
}

function Subject({ row }: CellProps) {
  return (
    <>
      <Link to="/cases/$caseId" params={{ caseId: row.id }} tabIndex={-1} className={classes.subject}>
        {row.subject}
      </Link>
      <span className={shared.below}>
        <span className={classes.line}>
          {row.number} · <Customer row={row} />
        </span>
        <span className={classes.line}>
          <Priority row={row} /> <Status row={row} />
        </span>
      </span>
    </>
  )
}

function Customer({ row: { customer } }: CellProps) {
  return customer ? (customer.name ?? customer.externalKey) : '–'
}

function Priority({ row }: CellProps) {
  return <CasePriority priority={row.priority} label={row.priorityLabel} />
}

function Status({ row }: CellProps) {
  return <CaseStatus status={row.status} label={row.statusLabel} />
}

function Level({ row: { level } }: CellProps) {
  if (level === 0) return '–'
  return (
    <span className={classes.level} data-risen={level > 1 || undefined}>
      <Trans>Level {level}</Trans>
    </span>
  )
}

function Assignee({ row: { assignee } }: CellProps) {
  if (assignee) return assignee.name
  return (
    <span className={shared.quiet}>
      <Trans>Unassigned</Trans>
    </span>
  )
}
