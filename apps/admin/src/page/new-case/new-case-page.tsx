import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Icon } from '../../element/icon.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { NewCaseForm } from './new-case-form.tsx'
import classes from './new-case-page.module.css'

const NewCasePageQuery = graphql(`query NewCasePage { users { id name } }`)

const route = getRouteApi('/shell/cases/new')

/** Takes what a customer, a colleague or a supplier wants solved. */
export function NewCasePage() {
  const { t } = useLingui()
  const { customer } = route.useSearch()
  const [{ data }] = useQuery({ query: NewCasePageQuery })
  return (
    <div className={classes.page}>
      <LinkButton
        to="/cases"
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<Icon name="arrowLeft" size={15} />}
        className={classes.back}
      >
        <Trans>Service</Trans>
      </LinkButton>
      <PageHeading
        title={t`New case`}
        detail={t`Its priority, its deadlines and who must act follow from what you enter.`}
      />
      <NewCaseForm key={customer} customerId={customer ?? null} users={data?.users ?? []} />
    </div>
  )
}
