import { useLingui } from '@lingui/react/macro'
import type { EnumOf } from '../../api/graphql.ts'
import { Icon, type IconName } from '../../element/icon.tsx'
import classes from './ladder-products.module.css'

type Status = EnumOf<'LadderProductStatus'>

const ICONS: Readonly<Record<Status, IconName>> = { AHEAD: 'file', OWED: 'clock', HANDED_IN: 'check' }

export interface LadderProductsProps {
  readonly products: readonly {
    readonly code: string
    readonly name: string
    readonly status: Status | null
  }[]
}

/** What a level of a ladder must produce, and whether it is there. */
export function LadderProducts({ products }: LadderProductsProps) {
  const { t } = useLingui()
  if (products.length === 0) return null
  const words: Readonly<Record<Status, string>> = {
    AHEAD: t`asked for at this level`,
    OWED: t`not there yet`,
    HANDED_IN: t`handed in`,
  }
  return (
    <ul className={classes.products}>
      {products.map(({ code, name, status }) => (
        <li key={code} data-status={status}>
          <Icon name={status ? ICONS[status] : 'file'} size={12} />
          {name}
          {status && <span className={classes.status}>{words[status]}</span>}
        </li>
      ))}
    </ul>
  )
}
