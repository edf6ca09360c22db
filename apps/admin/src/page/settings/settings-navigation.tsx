import { useLingui } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Icon } from '../../element/icon.tsx'
import classes from './settings-navigation.module.css'
import { useSettingsPlaces } from './use-settings-places.ts'

/** The places of the settings. Where they do not fit beside each other, the one that is open is moved into sight. */
export function SettingsNavigation() {
  const { t } = useLingui()
  const places = useSettingsPlaces()
  const list = useRef<HTMLUListElement>(null)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: every further place counts
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  return (
    <nav className={classes.navigation} aria-label={t`Settings`}>
      <ul ref={list} className={classes.places}>
        {places.map(({ to, icon, name }) => (
          <li key={to}>
            <Link to={to} className={classes.place} activeProps={{ 'data-active': true }}>
              <Icon name={icon} size={17} />
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
