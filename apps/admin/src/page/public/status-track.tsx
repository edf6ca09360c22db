import classes from './public.module.css'
import type { PublicCase } from './status-page.tsx'
import { useStatusWords } from './use-status-words.ts'

const STATIONS = ['RECEIVED', 'IN_PROGRESS', 'SOLVED'] as const

/** How many stations a case has come to. */
const REACHED: Readonly<Record<PublicCase['status'], number>> = {
  RECEIVED: 1,
  IN_PROGRESS: 2,
  ANSWER_NEEDED: 2,
  COMBINED: 2,
  SOLVED: 3,
  CLOSED: 3,
}

/** How far a case has come, drawn; the words beside it say the same. */
export function StatusTrack({ status }: { readonly status: PublicCase['status'] }) {
  const words = useStatusWords()
  return (
    <ol className={classes.track} data-waits={status === 'ANSWER_NEEDED' || undefined} aria-hidden="true">
      {STATIONS.map((station, index) => (
        <li key={station} className={classes.station} data-reached={index < REACHED[status] || undefined}>
          {words[station].name}
        </li>
      ))}
    </ol>
  )
}
