import { useState } from 'react'
import type { Discipline } from './eight-d-revision.ts'

/** Where the work stood when its page was opened. */
interface Start {
  readonly id: string
  readonly discipline: Discipline
}

/**
 * The discipline that is shown where the address names none: the one at which the work stood when the page was opened. It
 * stays while others go on, so that nobody loses what they are writing.
 */
export function useShownDiscipline(eightD: Start | null): Discipline {
  const [start, setStart] = useState<Start | null>(null)
  if (!eightD) return 'D0'
  if (start?.id === eightD.id) return start.discipline
  setStart({ id: eightD.id, discipline: eightD.discipline })
  return eightD.discipline
}
