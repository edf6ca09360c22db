import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { useRefreshing } from '../../api/use-refreshing.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { Icon } from '../../element/icon.tsx'
import { Notice } from '../../element/notice.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { NewWebhook } from './new-webhook.tsx'
import { WebhookFragment, WebhookRow } from './webhook-row.tsx'
import { WebhookSecret } from './webhook-secret.tsx'
import classes from './webhooks-page.module.css'

const WebhooksPageQuery = graphql(`query WebhooksPage { webhookEndpoints { id ...WebhookOfPage } }`, [
  WebhookFragment,
])

/** The programs outside that are told what colleagues are told, and what became of it. */
export function WebhooksPage() {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({ query: WebhooksPageQuery, requestPolicy: 'cache-and-network' })
  const again = () => ask({ requestPolicy: 'network-only' })
  useRefreshing(again)
  const [isAdding, setAdding] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  if (!data) return error ? <Failure error={error} onRetry={again} /> : <PageSkeleton />
  const add = (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
      <Trans>Add a webhook</Trans>
    </Button>
  )
  return (
    <>
      <PageHeading
        title={t`Webhooks`}
        detail={
          <Trans>
            What colleagues are told about cases goes to these addresses too, signed by Standard Webhooks.
          </Trans>
        }
      >
        {data.webhookEndpoints.length > 0 && add}
      </PageHeading>
      {data.webhookEndpoints.length === 0 ? (
        <Notice
          icon="expand"
          title={t`No program is told yet`}
          text={t`Add the address of a gateway for short messages, WeCom or DingTalk, or of a program of your own.`}
        >
          {add}
        </Notice>
      ) : (
        <Card title={t`Addresses`} isFlush>
          <ul className={classes.rows}>
            {data.webhookEndpoints.map(endpoint => (
              <WebhookRow key={endpoint.id} endpoint={endpoint} onSecret={setSecret} onChanged={again} />
            ))}
          </ul>
        </Card>
      )}
      {isAdding && (
        <NewWebhook
          onClose={() => setAdding(false)}
          onMade={made => {
            setAdding(false)
            setSecret(made)
            again()
          }}
        />
      )}
      {secret !== null && <WebhookSecret secret={secret} onClose={() => setSecret(null)} />}
    </>
  )
}
