import { useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.ts'
import { noteOwnCommand, type Seen, withOwnCommands } from '../../api/own-command.ts'
import type { CaseOutcome, Meanwhile } from './case-outcome.ts'

/** What a person has seen of a case when they begin to do something about it. */
export const CaseSeenFragment = graphql(`
  fragment CaseSeen on Case { id version events(first: 10) { nodes { position } } }
`)

export type CaseSeen = FragmentOf<typeof CaseSeenFragment>

/** Why a form is still open. */
export interface CaseProblem {
  readonly message: string
  /** What happened to the case since the person began; none where something else is wrong. */
  readonly meanwhile: Meanwhile['events']['nodes']
}

/**
 * The tries of one form at one case. When something else happened first, the form stays as it is, says what happened, and
 * the next try is made on the case as it is stored then: the person has seen it.
 */
export function useCaseAttempt(shown: CaseSeen, onDone: () => void) {
  const [seen, setSeen] = useState(() => seenOf(shown))
  const [problem, setProblem] = useState<CaseProblem | null>(null)
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const attempt = async (command: (expectedVersion: number) => Promise<CaseOutcome>) => {
    setProblem(null)
    setFaults({})
    const { id } = readFragment(CaseSeenFragment, shown)
    const known = withOwnCommands(id, seen)
    const outcome = await command(known.version)
    switch (outcome.kind) {
      case 'done':
        noteOwnCommand(id, known, seenIn(outcome.stored))
        setSeen(seenIn(outcome.stored))
        return onDone()
      case 'stale': {
        setSeen(seenIn(outcome.stored))
        const meanwhile = outcome.stored.events.nodes.filter(({ position }) => position > known.position)
        return setProblem({ message: outcome.message, meanwhile })
      }
      case 'refused':
        return setProblem({ message: outcome.message, meanwhile: [] })
      case 'invalid':
        return setFaults(outcome.faults)
      case 'unanswered':
        return
      default:
        return assertNever(outcome)
    }
  }
  /** Right after a command the page may still show the case as it was before: what was seen is never forgotten. */
  const startFrom = (now: CaseSeen) =>
    setSeen(current => (current.version > seenOf(now).version ? current : seenOf(now)))
  return { attempt, problem, faults, startFrom }
}

function seenOf(shown: CaseSeen): Seen {
  return seenIn(readFragment(CaseSeenFragment, shown))
}

function seenIn({ version, events }: ResultOf<typeof CaseSeenFragment>): Seen {
  return { version, position: events.nodes[0]?.position ?? 0 }
}
