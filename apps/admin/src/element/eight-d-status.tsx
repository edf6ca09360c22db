import { Trans } from '@lingui/react/macro'
import type { EnumOf } from '../api/graphql.ts'
import classes from './case-status.module.css'
import { Icon } from './icon.tsx'

export interface EightDStatusProps {
  readonly status: EnumOf<'EightDStatus'>
  /** The first discipline that is not completed. */
  readonly discipline: EnumOf<'EightDDiscipline'>
}

/** Where an 8D stands, by sign and word. */
export function EightDStatus({ status, discipline }: EightDStatusProps) {
  const isOpen = status === 'OPEN'
  return (
    <span className={classes.status} data-status={status}>
      <Icon name={isOpen ? 'steps' : 'lock'} size={14} />
      {isOpen ? <Trans>At {discipline}</Trans> : <Trans>8D closed</Trans>}
    </span>
  )
}
