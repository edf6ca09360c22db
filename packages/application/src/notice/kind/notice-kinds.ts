import type { z } from 'zod'
import { caseAssigned } from './case-assigned.ts'
import { caseEscalated } from './case-escalated.ts'
import { caseReceived } from './case-received.ts'
import { caseReply } from './case-reply.ts'
import { clockBreached } from './clock-breached.ts'
import { eightDActionDue } from './eight-d-action-due.ts'
import { eightDActionGiven } from './eight-d-action-given.ts'
import { eightDDue } from './eight-d-due.ts'
import type { NoticeKind } from './notice-kind.ts'
import { webhookTrial } from './webhook-trial.ts'

/** Every kind of notice by its code. */
export const noticeKinds = {
  CASE_ASSIGNED: caseAssigned,
  CASE_ESCALATED: caseEscalated,
  CASE_RECEIVED: caseReceived,
  CASE_REPLY: caseReply,
  CLOCK_BREACHED: clockBreached,
  EIGHT_D_ACTION_DUE: eightDActionDue,
  EIGHT_D_ACTION_GIVEN: eightDActionGiven,
  EIGHT_D_DUE: eightDDue,
  WEBHOOK_TRIAL: webhookTrial,
}

export type NoticeKindCode = keyof typeof noticeKinds

/** A kind together with what it must be told. */
export type NoticeContent = {
  [Code in NoticeKindCode]: {
    readonly kind: Code
    readonly params: z.input<(typeof noticeKinds)[Code]['params']>
  }
}[NoticeKindCode]

/** The kind with a code that was stored; undefined where this version does not know it. */
export function noticeKindOf(code: string): NoticeKind<object> | undefined {
  return kinds.get(code)
}

const kinds: ReadonlyMap<string, NoticeKind<object>> = new Map(
  Object.values<NoticeKind<object>>(noticeKinds).map(kind => [kind.code, kind]),
)
