import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type CustomersView, parseCustomersView, printCustomersView } from './customers-view.ts'

const route = getRouteApi('/shell/customers')

/** The view that the address says, and the ways to change it. */
export function useCustomersView() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { customer, ...shown } = search
  const key = JSON.stringify(shown)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for its fields
  const view = useMemo(() => parseCustomersView(shown), [key])
  const change = useCallback(
    (changes: Partial<CustomersView>) =>
      navigate({
        search: ({ customer: open, ...current }) => {
          const next = printCustomersView({ ...parseCustomersView(current), ...changes })
          return open === undefined ? next : { ...next, customer: open }
        },
        replace: true,
      }),
    [navigate],
  )
  /** Opens the panel of a customer, or closes it. Going from one to the next leaves no trail to click back through. */
  const open = useCallback(
    (customerId: string | null) =>
      navigate({
        search: ({ customer: previous, ...current }) =>
          customerId === null ? current : { ...current, customer: customerId },
        replace: customer !== undefined,
      }),
    [navigate, customer],
  )
  return { view, change, openId: customer ?? null, open }
}
