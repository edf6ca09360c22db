import { useLingui } from '@lingui/react/macro'
import type { PublicCase } from './status-page.tsx'

interface Words {
  readonly name: string
  readonly meaning: string
}

/** Where a case stands, in the words of whoever waits for us. */
export function useStatusWords(): Readonly<Record<PublicCase['status'], Words>> {
  const { t } = useLingui()
  return {
    RECEIVED: { name: t`Received`, meaning: t`We have your report and will look into it.` },
    IN_PROGRESS: { name: t`In progress`, meaning: t`We are working on it.` },
    ANSWER_NEEDED: {
      name: t`Your answer is needed`,
      meaning: t`We have asked you something. Please answer below.`,
    },
    SOLVED: { name: t`Solved for you`, meaning: t`If anything is left to do, write to us below.` },
    CLOSED: { name: t`Finished`, meaning: t`If it comes back, write to us below.` },
    COMBINED: {
      name: t`Combined with another report`,
      meaning: t`We go on with both together, and will write to you.`,
    },
  }
}
