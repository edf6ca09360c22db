import { useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Failure } from '../../element/failure.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { NoticePreferenceForm, NoticePreferenceFragment } from './notice-preference-form.tsx'

const NoticePreferencePageQuery = graphql(
  `query NoticePreferencePage {
    viewer { user { id name locale } tenant { id timeZone } noticePreference { ...NoticePreferenceForm } }
  }`,
  [NoticePreferenceFragment],
)

/** How the person who is signed in is told what happens. */
export function NoticePreferencePage() {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({ query: NoticePreferencePageQuery })
  if (!data?.viewer)
    return error ? (
      <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    )
  const { user, tenant, noticePreference } = data.viewer
  return (
    <>
      <PageHeading
        title={t`My notices`}
        detail={t`How ${user.name} is told of calls, assignments, delays and news of a case.`}
      />
      <NoticePreferenceForm locale={user.locale} preference={noticePreference} timeZone={tenant.timeZone} />
    </>
  )
}
