import { useLingui } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { Icon } from '../element/icon.tsx'
import classes from './navigation.module.css'

export interface NavigationProps {
  /** In the header on a wide screen, within reach of the thumb on a narrow one. */
  readonly placement: 'top' | 'bottom'
}

/** The places of the product. */
export function Navigation({ placement }: NavigationProps) {
  const { t } = useLingui()
  const isEightD = useLocation({ select: ({ pathname }) => pathname.startsWith('/eight-d') })
  const places = [
    { to: '/customers', icon: 'users', name: t`Customers` },
    { to: '/cases', icon: 'service', name: t`Service` },
    { to: '/segments', icon: 'segments', name: t`Segments` },
    { to: '/reports/service', icon: 'report', name: t`Reports` },
    { to: '/imports', icon: 'imports', name: t`Imports` },
    { to: '/settings', icon: 'settings', name: t`Settings` },
  ] as const
  return (
    <nav className={classes.navigation} data-placement={placement} aria-label={t`Main`}>
      {places.map(({ to, icon, name }) => (
        <Link
          key={to}
          to={to}
          className={classes.link}
          activeProps={{ 'data-active': true }}
          // 8Ds are reached from the cases that they are about.
          data-active={(to === '/cases' && isEightD) || undefined}
        >
          <Icon name={icon} />
          {name}
        </Link>
      ))}
    </nav>
  )
}
