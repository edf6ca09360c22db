import { Trans, useLingui } from '@lingui/react/macro'
import { Skeleton } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useRefreshing } from '../../api/use-refreshing.ts'
import { createFormat } from '../../format/create-format.ts'
import { useLanguage } from '../../language/use-language.ts'
import classes from './public.module.css'
import { PublicFrame } from './public-frame.tsx'
import { PublicTrouble } from './public-trouble.tsx'
import { StatusTrack } from './status-track.tsx'
import { useDesk } from './use-desk.ts'
import { useStatusWords } from './use-status-words.ts'
import { WriteMessage } from './write-message.tsx'

/** A case as whoever filed it sees it. */
export interface PublicCase {
  readonly number: string
  readonly workspaceName: string
  readonly timeZone: string
  readonly subject: string
  readonly status: 'RECEIVED' | 'IN_PROGRESS' | 'ANSWER_NEEDED' | 'SOLVED' | 'CLOSED' | 'COMBINED'
  readonly openedAt: string
  readonly messages: readonly {
    readonly id: string
    readonly from: 'REPORTER' | 'WORKSPACE'
    readonly body: string
    readonly at: string
  }[]
}

const route = getRouteApi('/status/$token')

/** How a case stands, for whoever has its link: what was written to and fro, and a place to write more. */
export function StatusPage() {
  const { t } = useLingui()
  const { token } = route.useParams()
  const path = `cases/${encodeURIComponent(token)}`
  const { answer, ask, setAnswer } = useDesk<PublicCase>(path)
  useRefreshing(ask, { isLive: false })
  const language = useLanguage()
  const words = useStatusWords()
  if (answer?.kind !== 'answered')
    return (
      <PublicFrame title={t`Your report`}>
        {answer === null && <Skeleton height={240} radius="lg" aria-busy="true" />}
        {answer && answer.kind !== 'invalid' && answer.kind !== 'over' && (
          <PublicTrouble answer={answer} onRetry={ask} />
        )}
      </PublicFrame>
    )
  const { messages, number, openedAt, status, subject, timeZone, workspaceName } = answer.value
  const format = createFormat({ language, timeZone })
  return (
    <PublicFrame title={subject} workspaceName={workspaceName}>
      <section className={classes.card} aria-label={t`How it stands`}>
        <p role="status">
          <strong className={classes.status}>{words[status].name}</strong>
          <br />
          <span className={classes.hint}>{words[status].meaning}</span>
        </p>
        <StatusTrack status={status} />
        <p className={classes.hint}>
          <Trans>
            {number}, reported {format.instant(openedAt)}
          </Trans>
        </p>
      </section>
      <section className={classes.card} aria-label={t`Conversation`}>
        <ol className={classes.messages}>
          {messages.map(({ id, from, body, at }) => (
            <li key={id} className={classes.message} data-from={from}>
              <p className={classes.head}>
                <strong>{from === 'REPORTER' ? t`You` : workspaceName}</strong>
                <time dateTime={at}>{format.instant(at)}</time>
              </p>
              <p className={classes.body}>{body}</p>
            </li>
          ))}
        </ol>
        {status !== 'COMBINED' && <WriteMessage path={path} onWritten={setAnswer} />}
      </section>
    </PublicFrame>
  )
}
