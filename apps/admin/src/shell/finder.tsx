import { Trans, useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { openSpotlight, Spotlight } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useQuery } from 'urql'
import { type FragmentOf, graphql, readFragment } from '../api/graphql.ts'
import { CaseStatus } from '../element/case-status.tsx'
import { Icon } from '../element/icon.tsx'
import { Segment } from '../element/segment.tsx'
import { useSettingsPlaces } from '../page/settings/use-settings-places.ts'
import classes from './finder.module.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/spotlight/styles.layer.css'

const FoundCustomer = graphql(`
  fragment FoundCustomer on Customer { id number externalKey name city rfm { segment segmentLabel } }
`)

const FoundCase = graphql(`
  fragment FoundCase on Case { id number subject status statusLabel }
`)

const FinderQuery = graphql(
  `query Finder($text: String!) {
    customers(first: 8, filter: { text: $text }) { nodes { id ...FoundCustomer } }
    cases(first: 5, filter: { text: $text }) { nodes { id ...FoundCase } }
  }`,
  [FoundCustomer, FoundCase],
)

export interface FinderProps {
  /** Counts how often somebody asked for the finder; it opens whenever this grows. */
  readonly openings: number
}

/** Finds customers, cases and pages by a few letters. */
export function Finder({ openings }: FinderProps) {
  const { t } = useLingui()
  const [query, setQuery] = useState('')
  const [text] = useDebouncedValue(query.trim(), 200)
  const [{ data, fetching, error }] = useQuery({
    query: FinderQuery,
    variables: { text },
    pause: text === '',
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: every further opening counts
  useEffect(() => openSpotlight(), [openings])
  const customers = text === '' ? [] : (data?.customers.nodes ?? [])
  const cases = text === '' ? [] : (data?.cases.nodes ?? [])
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      radius="lg"
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
    >
      <Modal.Title className={classes.title}>
        <Trans>Find anything</Trans>
      </Modal.Title>
      <Spotlight.Search
        placeholder={t`Customer, case or page`}
        aria-label={t`Find anything`}
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList>
        <FoundPages query={query.trim()} />
        {customers.length > 0 && (
          <Spotlight.ActionsGroup label={t`Customers`}>
            {customers.map(customer => (
              <FoundCustomerAction key={customer.id} customer={customer} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {cases.length > 0 && (
          <Spotlight.ActionsGroup label={t`Cases`}>
            {cases.map(found => (
              <FoundCaseAction key={found.id} case={found} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {text !== '' && customers.length + cases.length === 0 && (
          <Spotlight.Empty>
            {error ? (
              <Trans>The search is not available right now.</Trans>
            ) : fetching ? (
              <Trans>Searching…</Trans>
            ) : (
              <Trans>No customer and no case found</Trans>
            )}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function FoundCustomerAction({ customer }: { readonly customer: FragmentOf<typeof FoundCustomer> }) {
  const { id, number, name, externalKey, city, rfm } = readFragment(FoundCustomer, customer)
  const navigate = useNavigate()
  return (
    <Spotlight.Action
      label={name ?? externalKey}
      description={[number, city].filter(Boolean).join(' · ')}
      leftSection={<Icon name="user" />}
      rightSection={rfm?.segment && <Segment segment={rfm.segment} label={rfm.segmentLabel} />}
      onClick={() => navigate({ to: '/customers/$customerId', params: { customerId: id } })}
    />
  )
}

function FoundCaseAction({ case: found }: { readonly case: FragmentOf<typeof FoundCase> }) {
  const { id, number, subject, status, statusLabel } = readFragment(FoundCase, found)
  const navigate = useNavigate()
  return (
    <Spotlight.Action
      label={subject}
      description={number}
      leftSection={<Icon name="service" />}
      rightSection={<CaseStatus status={status} label={statusLabel} />}
      onClick={() => navigate({ to: '/cases/$caseId', params: { caseId: id } })}
    />
  )
}

function FoundPages({ query }: { readonly query: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const pages = [
    { to: '/customers', icon: 'users', name: t`Customers` },
    { to: '/cases', icon: 'service', name: t`Service` },
    { to: '/cases/new', icon: 'plus', name: t`New case` },
    { to: '/eight-d', icon: 'steps', name: t`8D reports` },
    { to: '/segments', icon: 'segments', name: t`Segments` },
    { to: '/reports/service', icon: 'report', name: t`Service report` },
    { to: '/imports', icon: 'imports', name: t`Imports` },
    { to: '/imports/new', icon: 'plus', name: t`New import` },
    ...useSettingsPlaces(),
  ] as const
  const found = pages.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()))
  if (found.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={t`Pages`}>
      {found.map(({ to, icon, name }) => (
        <Spotlight.Action
          key={to}
          label={name}
          leftSection={<Icon name={icon} />}
          onClick={() => navigate({ to })}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
