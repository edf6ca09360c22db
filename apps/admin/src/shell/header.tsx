import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { AccountMenu } from './account-menu.tsx'
import { ColorSchemeMenu } from './color-scheme-menu.tsx'
import { FinderButton } from './finder-button.tsx'
import classes from './header.module.css'
import { LanguageMenu } from './language-menu.tsx'
import { Mark } from './mark.tsx'
import { Navigation } from './navigation.tsx'

/** The bar at the top: where we are, where to go, who we are. */
export function Header() {
  const { t } = useLingui()
  return (
    <header className={classes.header}>
      <Link to="/customers" className={classes.brand} aria-label={t`Clientele, to the customers`}>
        <Mark />
        <span className={classes.name}>Clientele</span>
      </Link>
      <Navigation placement="top" />
      <div className={classes.tools}>
        <FinderButton />
        <LanguageMenu />
        <ColorSchemeMenu />
        <AccountMenu />
      </div>
    </header>
  )
}
