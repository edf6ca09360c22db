import type { Discipline } from './eight-d-revision.ts'

/** What the address of an 8D says besides which one. */
export interface EightDSearch {
  /** The discipline that is shown; the first that is not completed where it is absent. */
  readonly step?: Discipline
  /** The revision that is read; the latest where it is absent. */
  readonly revision?: number
}

const DISCIPLINES: Readonly<Record<Discipline, true>> = {
  ...{ D0: true, D1: true, D2: true, D3: true, D4: true },
  ...{ D5: true, D6: true, D7: true, D8: true },
}

/** Picks what is understood of an address, and leaves out the rest. */
export function pickEightDSearch({ step, revision }: Record<string, unknown>): EightDSearch {
  const number = Number(revision)
  return {
    ...(typeof step === 'string' && isDiscipline(step) && { step }),
    ...(Number.isInteger(number) && number >= 1 && { revision: number }),
  }
}

function isDiscipline(text: string): text is Discipline {
  return Object.hasOwn(DISCIPLINES, text)
}
