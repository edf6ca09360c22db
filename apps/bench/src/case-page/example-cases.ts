import {
  addCaseNote,
  assignCase,
  type Caller,
  closeCase,
  openCase,
  receiveCaseMessage,
  reopenCase,
  replyToCase,
  resolveCase,
} from '@clientele/application'
import type { Result } from '@clientele/kernel'

/** A way a case can go, and how many of a thousand cases go it. */
interface Course {
  readonly perThousand: number
  /** Whether somebody still has to work on it. */
  readonly isOpen: boolean
  readonly live: (to: Living) => Promise<void>
}

interface Living {
  readonly caller: Caller
  readonly caseId: string
  /** The moment of the next thing that happens to it, some minutes after the last. */
  readonly next: () => number
}

/** A case that was lived through, to be copied. */
export interface ExampleCase {
  readonly caseId: string
  readonly perThousand: number
  readonly isOpen: boolean
}

const minute = 60_000
const day = 24 * 60 * minute

const courses: readonly Course[] = [
  { perThousand: 700, isOpen: false, live: async to => close(to, 0) },
  { perThousand: 190, isOpen: false, live: async to => close(to, 1) },
  { perThousand: 29, isOpen: false, live: async to => close(to, 4) },
  { perThousand: 1, isOpen: false, live: async to => close(to, 15) },
  { perThousand: 30, isOpen: false, live: async to => resolve(to, 2) },
  { perThousand: 12, isOpen: true, live: async () => {} },
  { perThousand: 20, isOpen: true, live: async to => talk(to, 2) },
  { perThousand: 13, isOpen: true, live: async to => talk(to, 6) },
  { perThousand: 5, isOpen: true, live: reopen },
]

const asked = [
  { kind: 'INQUIRY', channel: 'EMAIL', severity: 'MINOR', urgency: 'LOW' },
  { kind: 'COMPLAINT', channel: 'PHONE', severity: 'MAJOR', urgency: 'MEDIUM' },
  { kind: 'RETURN', channel: 'WEB_FORM', severity: 'MODERATE', urgency: 'MEDIUM' },
  { kind: 'REPAIR', channel: 'WECHAT', severity: 'MODERATE', urgency: 'LOW' },
  { kind: 'COMPLAINT', channel: 'EMAIL', severity: 'CRITICAL', urgency: 'HIGH' },
] as const

/** Lives through one case of every kind and course, by the commands that people give, all opened two days ago. */
export async function liveExampleCases(caller: Caller): Promise<ExampleCase[]> {
  const examples: ExampleCase[] = []
  for (const { isOpen, live, perThousand } of courses) {
    for (const told of asked) {
      let at = Date.now() - 2 * day
      const words = { subject: 'An example', message: 'Where is it? I have been waiting for a week.' }
      const caseId = need(await openCase(caller, { ...told, ...words }, { at }))
      const next = () => {
        at += 9 * minute
        return at
      }
      await live({ caller, caseId, next })
      examples.push({ caseId, isOpen, perThousand: perThousand / asked.length })
    }
  }
  return examples
}

/** So many questions of the customer, each answered, with a note now and then. */
async function talk({ caller, caseId, next }: Living, rounds: number): Promise<void> {
  if (rounds === 0) return
  const target = () => ({ caseId, expectedVersion: null, at: next() })
  need(await assignCase(caller, { ...target(), to: caller.actorId }))
  for (let round = 1; round <= rounds; round++) {
    if (round > 1) {
      const body = `Thank you. May I ask one more thing, the ${round}th?`
      need(await receiveCaseMessage(caller, { ...target(), body, expectsReply: true }))
    }
    if (round % 3 === 0) need(await addCaseNote(caller, { ...target(), body: 'The carrier has been asked.' }))
    need(await replyToCase(caller, { ...target(), body: 'It left the warehouse and is on its way.' }))
  }
}

async function resolve(to: Living, rounds: number): Promise<void> {
  await talk(to, rounds)
  const target = { caseId: to.caseId, expectedVersion: null, at: to.next() }
  need(await resolveCase(to.caller, { ...target, resolution: 'It arrived.' }))
}

async function close(to: Living, rounds: number): Promise<void> {
  await resolve(to, rounds)
  const target = { caseId: to.caseId, expectedVersion: null, at: to.next() }
  need(await closeCase(to.caller, { ...target, reason: 'SOLVED' }))
}

async function reopen(to: Living): Promise<void> {
  await resolve(to, 2)
  const target = { caseId: to.caseId, expectedVersion: null, at: to.next() }
  need(await reopenCase(to.caller, { ...target, why: 'It is broken again.' }))
}

function need<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
