import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { type EnumOf, type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Icon, type IconName } from '../../element/icon.tsx'
import { useSteadyField } from '../../element/use-steady-field.ts'
import { useFormat } from '../../format/use-format.ts'
import classes from './case-conversation.module.css'

export const CaseConversationFragment = graphql(`
  fragment CaseConversation on Case {
    id
    customer { id name externalKey }
    messages { id direction body at user { id name } }
  }
`)

const ICONS: Readonly<Record<EnumOf<'MessageDirection'>, IconName>> = {
  IN: 'user',
  OUT: 'reply',
  NOTE: 'note',
}

export interface CaseConversationProps {
  readonly case: FragmentOf<typeof CaseConversationFragment>
}

/** What was written: by the customer on one side, to them on the other, and among colleagues across. */
export function CaseConversation({ case: shown }: CaseConversationProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { customer, messages } = readFragment(CaseConversationFragment, shown)
  const list = useRef<HTMLOListElement>(null)
  useSteadyField(list)
  const [known] = useState(() => new Set(messages.map(({ id }) => id)))
  const kinds = {
    IN: customer ? t`Customer` : t`Reported`,
    OUT: t`Our reply`,
    NOTE: t`Note, for colleagues only`,
  }
  const customerName = customer ? (customer.name ?? customer.externalKey) : null
  return (
    <ol ref={list} className={classes.messages} aria-label={t`Conversation`}>
      {messages.map(({ id, direction, body, at, user }) => {
        const who = direction === 'IN' ? customerName : user?.name
        return (
          <li
            key={id}
            className={classes.message}
            data-direction={direction}
            data-new={!known.has(id) || undefined}
          >
            <p className={classes.head}>
              <Icon name={ICONS[direction]} size={14} />
              <span className={classes.kind}>{kinds[direction]}</span>
              {who && <span>{who}</span>}
              <time dateTime={at}>{format.instant(at)}</time>
            </p>
            <p className={classes.body}>{body}</p>
          </li>
        )
      })}
      {messages.length === 0 && (
        <li className={classes.none}>
          <Trans>Nothing was written yet.</Trans>
        </li>
      )}
    </ol>
  )
}
