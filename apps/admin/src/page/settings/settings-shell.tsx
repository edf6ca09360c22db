import { Outlet } from '@tanstack/react-router'
import { SettingsNavigation } from './settings-navigation.tsx'
import classes from './settings-shell.module.css'

/** The settings: their places beside what is set, or above it on a narrow screen. */
export function SettingsShell() {
  return (
    <div className={classes.shell}>
      <SettingsNavigation />
      <div className={classes.content}>
        <Outlet />
      </div>
    </div>
  )
}
