import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Loader, Popover, SegmentedControl } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { RfmSegment } from '../../api/rfm-segment.ts'
import { Icon } from '../../element/icon.tsx'
import { SearchBox } from '../../element/search-box.tsx'
import classes from './case-filter-bar.module.css'
import { CaseFilterChips } from './case-filter-chips.tsx'
import type { CaseOrder, CasesView } from './cases-view.ts'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'

const loadForm = () => import('./case-filter-form.tsx')
const CaseFilterForm = lazy(async () => ({ default: (await loadForm()).CaseFilterForm }))

export interface CaseFilterBarProps {
  readonly view: CasesView
  readonly users: readonly { readonly id: string; readonly name: string }[]
  readonly segments: readonly { readonly segment: RfmSegment; readonly label: string }[]
  readonly customerName: string | null
  readonly onChange: (changes: Partial<CasesView>) => void
}

/** Search, filters, the order, and a chip for each filter that is on. */
export function CaseFilterBar({ view, users, segments, customerName, onChange }: CaseFilterBarProps) {
  const { t } = useLingui()
  const orders: { value: CaseOrder; label: string }[] = [
    { value: 'PRIORITY', label: t`Priority` },
    { value: 'DUE', label: t`Due` },
    { value: 'NEWEST', label: t`Newest` },
  ]
  return (
    <search className={classes.bar} aria-label={t`Filter cases`}>
      <SearchBox
        label={t`Search cases`}
        placeholder={t`Subject, number, topic`}
        text={view.text}
        onSearch={text => onChange({ text })}
      />
      <Popover
        position="bottom-start"
        width="min(26rem, calc(100vw - 32px))"
        shadow="lg"
        radius="lg"
        middlewares={{ flip: false, shift: true, size: { padding: 12 } }}
        trapFocus
        returnFocus
        withinPortal
      >
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<Icon name="filter" size={16} />}
            onPointerEnter={loadForm}
            onFocus={loadForm}
          >
            <Trans>Filter</Trans>
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.dropdown} aria-label={t`Filters`}>
          <Suspense fallback={<Loader size="sm" className={classes.loader} />}>
            <CaseFilterForm view={view} users={users} segments={segments} onChange={onChange} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <SegmentedControl
        size="sm"
        aria-label={t`Order`}
        data={orders}
        value={view.order}
        onChange={order => onChange({ order })}
      />
      <CaseFilterChips
        view={view}
        users={users}
        segments={segments}
        customerName={customerName}
        onChange={onChange}
      />
    </search>
  )
}
