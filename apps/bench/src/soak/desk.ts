import { setTimeout as sleep } from 'node:timers/promises'
import {
  acknowledgeEscalation,
  acknowledgeReceipt,
  addCaseNote,
  assignCase,
  changeCasePriority,
  changeCaseStatus,
  closeCase,
  containCase,
  escalateCase,
  openCase,
  receiveCaseMessage,
  reopenCase,
  replyToCase,
  resolveCase,
  snoozeEscalation,
} from '@clientele/application'
import { severities, urgencies } from '@clientele/escalation'
import type { SoakWorkspace } from './open-workspace.ts'

/** Of so many cases one is never touched: it must rise to the top by itself. */
const untouchedOf = 3
/** So many of the latest cases are worked on. */
const mostAtHand = 60

export interface DeskOptions {
  readonly casesPerSecond: number
  /** What people do beside opening cases. */
  readonly deedsPerSecond: number
  /** A number from 0 to 1, not 1 itself. */
  readonly random: () => number
}

/** People and customers: they open cases without a pause, and do to them whatever can be done, at random. */
export interface Desk {
  readonly tally: { opened: number; done: number; refused: number; interrupted: number }
  /** Resolves when what is under way is done. */
  stop(): Promise<void>
}

type Deed = (caseId: string) => Promise<{ readonly ok: boolean }>

export function openDesk(
  { caller, people, customers }: SoakWorkspace,
  { casesPerSecond, deedsPerSecond, random }: DeskOptions,
): Desk {
  const tally = { opened: 0, done: 0, refused: 0, interrupted: 0 }
  const atHand: string[] = []
  const stopping = new AbortController()
  const one = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('Nothing to choose from')
    return item
  }
  const rank = () => ({ severity: one(severities).code, urgency: one(urgencies).code })
  const deeds = deedsOf({ one, rank, people })

  const open = async () => {
    const opened = await openCase(caller, {
      ...{ kind: one(['COMPLAINT', 'INQUIRY', 'REPAIR'] as const), channel: 'EMAIL', ...rank() },
      ...{ subject: '轴承异响', message: 'The bearing is noisy.', topic: `T${Math.floor(random() * 50)}` },
      customerId: random() < 0.7 ? one(customers) : null,
      assigneeId: random() < 0.5 ? one(people) : null,
    })
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    tally.opened++
    if (tally.opened % untouchedOf === 0) return
    atHand.push(opened.value)
    if (atHand.length > mostAtHand) atHand.shift()
  }
  const work = async () => {
    if (atHand.length === 0) return
    const done = await one(deeds)(caller, one(atHand))
    if (done.ok) tally.done++
    else tally.refused++
  }
  /** What the database breaks off in the middle has happened or not: the records tell. */
  const keep = async (what: () => Promise<void>, perSecond: number) => {
    while (!stopping.signal.aborted) {
      await what().catch(() => tally.interrupted++)
      await sleep((-Math.log(1 - random()) / perSecond) * 1000, undefined, { signal: stopping.signal }).catch(
        () => {},
      )
    }
  }
  const running = [keep(open, casesPerSecond), keep(work, deedsPerSecond / 2), keep(work, deedsPerSecond / 2)]
  return {
    tally,
    stop: async () => {
      stopping.abort()
      await Promise.all(running)
    },
  }
}

type Doing = (caller: SoakWorkspace['caller'], caseId: string) => ReturnType<Deed>

interface Choice {
  readonly one: <T>(items: readonly T[]) => T
  readonly rank: () => {
    severity: (typeof severities)[number]['code']
    urgency: (typeof urgencies)[number]['code']
  }
  readonly people: readonly string[]
}

/** Everything that can be done to a case. What happens more often stands here more often. */
function deedsOf({ one, rank, people }: Choice): readonly Doing[] {
  const expectedVersion = null
  const reply: Doing = (caller, caseId) =>
    replyToCase(caller, {
      ...{ caseId, expectedVersion, body: 'We are looking into it.' },
      status: one([undefined, 'OPEN', 'WAITING_CUSTOMER'] as const),
    })
  const receive: Doing = (caller, caseId) =>
    receiveCaseMessage(caller, {
      ...{ caseId, expectedVersion, body: 'And?' },
      expectsReply: one([true, true, false]),
    })
  const acknowledge: Doing = (caller, caseId) => acknowledgeEscalation(caller, { caseId, expectedVersion })
  const assign: Doing = (caller, caseId) =>
    assignCase(caller, { caseId, expectedVersion, to: one([null, ...people]) })
  return [
    ...[reply, reply, reply, receive, receive, acknowledge, acknowledge, assign],
    (caller, caseId) => acknowledgeReceipt(caller, { caseId, expectedVersion }),
    (caller, caseId) => addCaseNote(caller, { caseId, expectedVersion, body: 'Called twice.' }),
    (caller, caseId) =>
      changeCaseStatus(caller, {
        caseId,
        expectedVersion,
        to: one(['OPEN', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY'] as const),
      }),
    (caller, caseId) =>
      changeCasePriority(caller, { caseId, expectedVersion, ...rank(), why: 'Looked again' }),
    (caller, caseId) => containCase(caller, { caseId, expectedVersion, measure: 'Stock is blocked' }),
    (caller, caseId) => escalateCase(caller, { caseId, expectedVersion, reason: 'The customer is pressing' }),
    (caller, caseId) =>
      snoozeEscalation(caller, { caseId, expectedVersion, reason: 'At lunch', until: Date.now() + 2_500 }),
    (caller, caseId) => resolveCase(caller, { caseId, expectedVersion, resolution: 'Replaced' }),
    (caller, caseId) => closeCase(caller, { caseId, expectedVersion, reason: one(['SOLVED', 'WITHDRAWN']) }),
    (caller, caseId) => reopenCase(caller, { caseId, expectedVersion, why: 'It is back' }),
  ]
}
