import { useFormat } from '../../format/use-format.ts'
import type { Evidence } from './eight-d-revision.ts'
import classes from './panel.module.css'

/** What was found, by whom and when. */
export function EvidenceLine({ evidence: { text, at, by } }: { readonly evidence: Evidence }) {
  const format = useFormat()
  return (
    <>
      <p className={classes.text}>{text}</p>
      <p className={classes.meta}>
        {by.name} · <time dateTime={at}>{format.instant(at)}</time>
      </p>
    </>
  )
}
