import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { graphql, type ResultOf } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { Dialog } from '../../element/dialog.tsx'
import { TextLink } from '../../element/text-link.tsx'
import { useCounts } from '../../format/use-counts.ts'
import { useFormat } from '../../format/use-format.ts'
import type { ImportRunActionsFragment } from './import-run-actions.tsx'
import classes from './revert-dialog.module.css'

const RevertImport = graphql(`
  mutation RevertImport($input: RevertImportInput!) {
    revertImport(input: $input) {
      __typename
      ... on RevertImportSuccess { ordersRemoved customersRemoved importRun { id status } }
      ... on ImportNotRevertibleError { message }
      ... on EditedSinceImportError { message customerCount customers { id number name externalKey } }
      ... on NotFoundError { message }
    }
  }
`)

export interface RevertDialogProps {
  readonly importRun: ResultOf<typeof ImportRunActionsFragment>
  readonly onClose: () => void
}

/** Asks before an import is taken back, and names what stands in the way. */
export function RevertDialog({ importRun, onClose }: RevertDialogProps) {
  const { t } = useLingui()
  const format = useFormat()
  const counts = useCounts()
  const { run, isRunning } = useCommand(RevertImport)
  const [refusal, setRefusal] = useState<ReactNode>(null)
  const orders = counts.orders(importRun.ordersCreated)
  const customers = counts.customers(importRun.customersCreated)
  const revert = async () => {
    const answer = (await run({ input: { id: importRun.id } }))?.revertImport
    switch (answer?.__typename) {
      case undefined:
        return
      case 'RevertImportSuccess': {
        const removed = format.number(answer.ordersRemoved)
        notifications.show({ message: t`The import was reverted. Orders removed: ${removed}.` })
        return onClose()
      }
      case 'EditedSinceImportError':
        return setRefusal(
          <>
            <p>{answer.message}</p>
            <ul className={classes.customers}>
              {answer.customers.map(({ id, number, name, externalKey }) => (
                <li key={id}>
                  <TextLink to="/customers/$customerId" params={{ customerId: id }}>
                    {number} {name ?? externalKey}
                  </TextLink>
                </li>
              ))}
              {answer.customerCount > answer.customers.length && <li>…</li>}
            </ul>
          </>,
        )
      case 'ImportNotRevertibleError':
      case 'NotFoundError':
        return setRefusal(<p>{answer.message}</p>)
      default:
        return assertNever(answer)
    }
  }
  return (
    <Dialog onClose={onClose} title={t`Revert import ${importRun.number}?`}>
      <div className={classes.dialog}>
        {refusal ? (
          <Alert color="red" variant="light" role="alert" title={t`This import cannot be reverted`}>
            {refusal}
          </Alert>
        ) : (
          <p>
            <Trans>
              Everything it brought is taken out again ({orders}, {customers}), and all customers are scored
              anew. The file can be imported again later.
            </Trans>
          </p>
        )}
        <div className={classes.actions}>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {refusal ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}
          </Button>
          {!refusal && (
            <Button color="red" loading={isRunning} onClick={revert}>
              <Trans>Revert import</Trans>
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
