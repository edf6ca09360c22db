import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Loader, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Icon } from '../../element/icon.tsx'
import { SearchBox } from '../../element/search-box.tsx'
import { CustomerFilterChips } from './customer-filter-chips.tsx'
import type { CustomersView } from './customers-view.ts'
import classes from './filter-bar.module.css'

const FilterForm = lazy(async () => ({ default: (await import('./filter-form.tsx')).FilterForm }))

/** The choices of the filters. */
export const FilterBarFragment = graphql(`
  fragment FilterBar on Query {
    rfmSegments { segment label }
    rfmSnapshot { id policy { id bins } }
  }
`)

/** The import whose customers are shown. */
export const FilteredImportFragment = graphql(`fragment FilteredImport on ImportRun { id number fileName }`)

/** The best score where nothing was scored yet. */
const USUAL_BINS = 5

export interface FilterBarProps {
  readonly choices: FragmentOf<typeof FilterBarFragment> | null
  readonly importRun: FragmentOf<typeof FilteredImportFragment> | null
  readonly view: CustomersView
  readonly onChange: (changes: Partial<CustomersView>) => void
}

/** Search, filters, and a chip for each filter that is on. */
export function FilterBar({ choices, importRun, view, onChange }: FilterBarProps) {
  const { t } = useLingui()
  const [isOpen, { toggle, close, open }] = useDisclosure(false)
  const { rfmSegments = [], rfmSnapshot } = readFragment(FilterBarFragment, choices) ?? {}
  const filteredImport = readFragment(FilteredImportFragment, importRun)
  return (
    <search className={classes.bar} aria-label={t`Filter customers`}>
      <SearchBox
        label={t`Search customers`}
        placeholder={t`Name, number, e-mail, phone, city`}
        text={view.text}
        onSearch={text => onChange({ text })}
      />
      <Popover
        opened={isOpen}
        onChange={opened => (opened ? open() : close())}
        position="bottom-start"
        width="min(26rem, calc(100vw - 32px))"
        shadow="lg"
        radius="lg"
        trapFocus
        returnFocus
        withinPortal
      >
        <Popover.Target>
          <Button variant="default" leftSection={<Icon name="filter" size={16} />} onClick={toggle}>
            <Trans>Filter</Trans>
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.dropdown} aria-label={t`Filters`}>
          <Suspense fallback={<Loader size="sm" className={classes.loader} />}>
            <FilterForm
              view={view}
              segments={rfmSegments}
              bins={rfmSnapshot?.policy.bins ?? USUAL_BINS}
              onApply={changes => {
                onChange(changes)
                close()
              }}
            />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <CustomerFilterChips
        view={view}
        segments={rfmSegments}
        importName={filteredImport?.number ?? null}
        onChange={onChange}
      />
    </search>
  )
}
