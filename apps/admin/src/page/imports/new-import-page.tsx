import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { Icon } from '../../element/icon.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { FileStep } from './file-step.tsx'
import classes from './imports-page.module.css'
import { MappingStep } from './mapping-step.tsx'
import { Steps } from './steps.tsx'

const route = getRouteApi('/shell/imports/new')

/**
 * Brings a file in: choose it, say what its columns mean, start. The address holds the upload, so nothing is lost by a
 * reload.
 */
export function NewImportPage() {
  const { t } = useLingui()
  const { upload } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <div className={classes.page}>
      <LinkButton
        to="/imports"
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<Icon name="arrowLeft" size={15} />}
        className={classes.back}
      >
        <Trans>Imports</Trans>
      </LinkButton>
      <PageHeading title={t`New import`} detail={<Steps current={upload ? 'columns' : 'file'} />} />
      {upload ? (
        <MappingStep key={upload} uploadId={upload} onAnotherFile={() => navigate({ search: {} })} />
      ) : (
        <FileStep onUploaded={id => navigate({ search: { upload: id } })} />
      )}
    </div>
  )
}
