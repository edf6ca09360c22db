import { useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { noteOwnCommand, type Seen, withOwnCommands } from '../../api/own-command.ts'
import type { EightDOutcome } from './eight-d-outcome.ts'
import type { StoredEightD } from './eight-d-stored.ts'

/** What a person has seen of an 8D when they begin to do something about it. */
export type EightDSeen = Pick<StoredEightD, 'id' | 'version' | 'events'>

/** Why nothing was done. */
export interface EightDProblem {
  readonly message: string
  /** What a gate still asks for. */
  readonly missing: readonly string[]
  /** What happened to the 8D since the person began; none where something else is wrong. */
  readonly meanwhile: StoredEightD['events']['nodes']
}

/**
 * The tries of one form at one 8D. When something else happened first, the form stays as it is, says what happened, and
 * the next try is made on the 8D as it is stored then: the person has seen it.
 */
export function useEightDAttempt(shown: EightDSeen, onDone: () => void) {
  const [seen, setSeen] = useState(() => seenOf(shown))
  const [problem, setProblem] = useState<EightDProblem | null>(null)
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const attempt = async (command: (expectedVersion: number) => Promise<EightDOutcome>) => {
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
        return setProblem({ ...outcome, meanwhile: [] })
      case 'invalid':
        setFaults(outcome.faults)
        return setProblem({ message: outcome.message, missing: [], meanwhile: [] })
      case 'unanswered':
        return
      default:
        return assertNever(outcome)
    }
  }
  /** Right after a command the page may still show the 8D as it was before: what was seen is never forgotten. */
  const startFrom = (now: EightDSeen) =>
    setSeen(current => (current.version > now.version ? current : seenOf(now)))
  return { attempt, problem, faults, startFrom }
}

function seenOf({ version, events }: EightDSeen): Seen {
  return { version, position: events.nodes[0]?.position ?? 0 }
}
