import { Trans } from '@lingui/react/macro'
import { Kbd, UnstyledButton } from '@mantine/core'
import { Icon } from '../element/icon.tsx'
import classes from './finder-button.module.css'
import { useOpenFinder } from './finder-host.tsx'

const IS_APPLE = /Mac|iP(hone|ad|od)/.test(navigator.platform)

/** Opens the finder for those who do not know its shortcut yet. */
export function FinderButton() {
  const openFinder = useOpenFinder()
  return (
    <UnstyledButton className={classes.button} onClick={openFinder} aria-keyshortcuts="Control+K Meta+K">
      <Icon name="search" size={17} />
      <span className={classes.text}>
        <Trans>Find anything</Trans>
      </span>
      <Kbd size="xs" aria-hidden="true" className={classes.keys}>
        {IS_APPLE ? '⌘ K' : 'Ctrl K'}
      </Kbd>
    </UnstyledButton>
  )
}
