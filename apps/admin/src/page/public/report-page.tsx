import { useLingui } from '@lingui/react/macro'
import { Skeleton } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { getRouteApi } from '@tanstack/react-router'
import { PublicFrame } from './public-frame.tsx'
import { PublicTrouble } from './public-trouble.tsx'
import { ReportDone } from './report-done.tsx'
import { ReportForm } from './report-form.tsx'
import { useDesk } from './use-desk.ts'

/** What a form offers. */
export interface PublicFormOffer {
  readonly workspaceName: string
  readonly kinds: readonly { readonly code: string; readonly label: string }[]
}

/** What somebody has filed. */
export interface Filed {
  readonly number?: string
  readonly statusPath?: string
}

const route = getRouteApi('/report/$slug')

/** The form by which people without an account write to a workspace. Once sent it stays sent, also after a reload. */
export function ReportPage() {
  const { t } = useLingui()
  const { slug } = route.useParams()
  const { answer, ask } = useDesk<PublicFormOffer>(`forms/${encodeURIComponent(slug)}`)
  const [filed, setFiled, forget] = useSessionStorage<Filed | null>({
    key: `clientele.report.${slug}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const offer = answer?.kind === 'answered' ? answer.value : undefined
  return (
    <PublicFrame
      title={filed ? t`Your report` : t`Tell us what happened`}
      workspaceName={offer?.workspaceName}
    >
      {answer === null && <Skeleton height={320} radius="lg" aria-busy="true" />}
      {(answer?.kind === 'missing' ||
        answer?.kind === 'expired' ||
        answer?.kind === 'busy' ||
        answer?.kind === 'unreachable') && <PublicTrouble answer={answer} onRetry={ask} />}
      {offer && filed && <ReportDone filed={filed} onAnother={forget} />}
      {offer && !filed && <ReportForm slug={slug} kinds={offer.kinds} onFiled={setFiled} />}
    </PublicFrame>
  )
}
