import { useState } from 'react'
import { assertNever } from '../api/assert-never.ts'
import type { Outcome, Versioned } from './outcome.ts'
import { noteOwnCommand, type Seen, withOwnCommands } from './own-command.ts'

/** What a person has seen of a thing when they begin to do something about it. */
export interface Shown {
  readonly id: string
  readonly version: number
  readonly events: { readonly nodes: readonly { readonly position: number }[] }
}

/** Why nothing was done. */
export interface Problem {
  readonly message: string
  /** What a gate still asks for. */
  readonly missing: readonly string[]
  /** What happened since the person began; none where something else is wrong. */
  readonly meanwhile: Versioned['events']['nodes']
}

/**
 * The tries of one form at one case, or 8D. When something else happened first, the form stays as it is, says what happened,
 * and the next try is made on the thing as it is stored then: the person has seen it.
 */
export function useAttempt(shown: Shown, onDone: () => void) {
  const [seen, setSeen] = useState(() => seenOf(shown))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const attempt = async (command: (expectedVersion: number) => Promise<Outcome<Versioned>>) => {
    setProblem(null)
    setFaults({})
    const known = withOwnCommands(shown.id, seen)
    const outcome = await command(known.version)
    switch (outcome.kind) {
      case 'done':
        noteOwnCommand(shown.id, known, seenOf(outcome.stored))
        setSeen(seenOf(outcome.stored))
        return onDone()
      case 'stale': {
        setSeen(seenOf(outcome.stored))
        const meanwhile = outcome.stored.events.nodes.filter(({ position }) => position > known.position)
        return setProblem({ message: outcome.message, missing: [], meanwhile })
      }
      case 'refused':
        return setProblem({ message: outcome.message, missing: outcome.missing ?? [], meanwhile: [] })
      case 'invalid':
        setFaults(outcome.faults)
        return setProblem({ message: outcome.message, missing: [], meanwhile: [] })
      case 'unanswered':
        return
      default:
        return assertNever(outcome)
    }
  }
  /** Right after a command the page may still show the thing as it was before: what was seen is never forgotten. */
  const startFrom = (now: Shown) =>
    setSeen(current => (current.version > now.version ? current : seenOf(now)))
  return { attempt, problem, faults, startFrom }
}

function seenOf({ version, events }: Shown): Seen {
  return { version, position: events.nodes[0]?.position ?? 0 }
}
