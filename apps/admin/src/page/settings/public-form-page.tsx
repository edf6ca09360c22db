import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import { CopyLink } from '../../element/copy-link.tsx'
import { Failure } from '../../element/failure.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { PublicFormFields, PublicFormFieldsFragment } from './public-form-fields.tsx'
import classes from './public-form-page.module.css'
import { RevokeLinks } from './revoke-links.tsx'

const PublicFormPageQuery = graphql(
  `query PublicFormPage { publicForm { enabled path version ...PublicFormFields } }`,
  [PublicFormFieldsFragment],
)

/** Whether people without an account may write to us, about what, and under which address. */
export function PublicFormPage() {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({ query: PublicFormPageQuery })
  if (!data) return error ? <Failure error={error} onRetry={() => ask()} /> : <PageSkeleton />
  const { enabled, path, version } = data.publicForm
  const link = new URL(path, window.location.href).href
  return (
    <div className={classes.page}>
      <PageHeading
        title={t`Public form`}
        detail={t`For people who have no account: they report something, and follow it by a link of their own.`}
      />
      <div className={classes.cards}>
        <Card title={t`Address of the form`}>
          <p className={classes.link}>{enabled ? <a href={link}>{link}</a> : link}</p>
          <p className={classes.hint}>
            {enabled ? (
              <Trans>Put it on your site, on receipts, or behind a QR code.</Trans>
            ) : (
              <Trans>Nobody finds it as long as the form is off.</Trans>
            )}
          </p>
          <CopyLink link={link} size="xs" />
        </Card>
        <Card title={t`What it offers`}>
          <PublicFormFields key={version} form={data.publicForm} />
        </Card>
        <Card title={t`Links that were given`}>
          <RevokeLinks version={version} />
        </Card>
      </div>
    </div>
  )
}
