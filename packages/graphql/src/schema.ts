import type { GraphQLSchema } from 'graphql'
import { type Builder, builder } from './builder.ts'
import './scalar/scalar.ts'
import './tenant/viewer.ts'
import './tenant/users.ts'
import './tenant/sign-in-choice.ts'
import './tenant/sign-in.ts'
import './customer/customers.ts'
import './customer/update-customer.ts'
import './order/order.ts'
import './order/spend-by-month.ts'
import './activity/activity.ts'
import './rfm/rfm-standing.ts'
import './rfm/rfm-summary.ts'
import './rfm/recompute-rfm.ts'
import './import/import-run.ts'
import './import/upload.ts'
import './import/start-import.ts'
import './import/revert-import.ts'
import './case/case.ts'
import './case/case-standing.ts'
import './case/cases.ts'
import './case/case-counts.ts'
import './case/open-case.ts'
import './case/acknowledge-receipt.ts'
import './case/change-case-status.ts'
import './case/assign-case.ts'
import './case/change-case-priority.ts'
import './case/contain-case.ts'
import './case/resolve-case.ts'
import './case/close-case.ts'
import './case/reopen-case.ts'
import './case/reply-to-case.ts'
import './case/receive-case-message.ts'
import './case/add-case-note.ts'
import './case/escalate-case.ts'
import './case/acknowledge-escalation.ts'
import './case/snooze-escalation.ts'
import './case/merge-case.ts'
import './eight-d/eight-d.ts'
import './eight-d/eight-ds.ts'
import './eight-d/case-eight-d.ts'
import './eight-d/open-eight-d.ts'
import './eight-d/link-eight-d-case.ts'
import './eight-d/unlink-eight-d-case.ts'
import './eight-d/prepare-eight-d.ts'
import './eight-d/form-eight-d-team.ts'
import './eight-d/describe-eight-d-problem.ts'
import './eight-d/draw-eight-d-ishikawa.ts'
import './eight-d/state-eight-d-cause.ts'
import './eight-d/drop-eight-d-cause.ts'
import './eight-d/verify-eight-d-cause.ts'
import './eight-d/plan-eight-d-action.ts'
import './eight-d/prove-eight-d-action.ts'
import './eight-d/implement-eight-d-action.ts'
import './eight-d/verify-eight-d-action.ts'
import './eight-d/withdraw-eight-d-action.ts'
import './eight-d/waive-eight-d-discipline.ts'
import './eight-d/complete-eight-d-discipline.ts'
import './eight-d/return-to-eight-d-discipline.ts'
import './eight-d/check-eight-d-effectiveness.ts'
import './eight-d/recognise-eight-d-team.ts'
import './eight-d/close-eight-d.ts'
import './eight-d/reopen-eight-d.ts'
import './service-report/service-report.ts'

/** Adds types and fields to the schema before it is built. */
export type SchemaExtension = (builder: Builder) => void

/**
 * The schema of Clientele. An extension gets the builder first and may add types and fields of its own; see
 * docs/adding-a-graphql-type.md.
 */
export function createSchema({
  extensions = [],
}: {
  readonly extensions?: readonly SchemaExtension[]
} = {}): GraphQLSchema {
  for (const extend of extensions) extend(builder)
  return builder.toSchema()
}
