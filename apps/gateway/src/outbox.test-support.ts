import {
  createWebhookEndpoint,
  enqueueNotice,
  type NoticeOrder,
  type NoticePreferenceInput,
  type RetryPolicy,
  setNoticePreference,
} from '@clientele/application'
import type { Worker } from '@clientele/data'
import { ok } from '@clientele/kernel'
import { pino } from 'pino'
import { createMailChannel } from './delivery/mail-channel.ts'
import { createWebhookChannel } from './delivery/webhook-channel.ts'
import { createMetrics, type Metrics } from './metric/metrics.ts'
import type { TestWorkspace } from './site.test-support.ts'
import { startDeliveryWorker } from './worker/delivery-worker.ts'

const testSender = { name: 'Clientele', address: 'crm@example.com' }

/** Three tries within a second. */
const quickRetries: RetryPolicy = { tries: 3, firstDelaySeconds: 0.2, longestDelaySeconds: 0.4 }

/** A worker that delivers, to this machine too. Without `smtpUrl` there is no mail server. */
export async function startDelivery(
  { database }: Pick<TestWorkspace, 'database'>,
  {
    smtpUrl,
    retry = quickRetries,
    metrics = createMetrics(database),
  }: { readonly smtpUrl?: string; readonly retry?: RetryPolicy; readonly metrics?: Metrics },
): Promise<Worker> {
  const mail = smtpUrl === undefined ? undefined : createMailChannel({ smtpUrl, from: testSender })
  const hold = database.hold()
  const worker = await startDeliveryWorker(database, {
    channels: { email: mail?.send, webhook: createWebhookChannel({ network: 'any', timeout: 2000 }) },
    publicUrl: 'https://crm.example.com',
    ...{ hold, retry, metrics },
    log: pino({ level: 'silent' }),
  })
  return {
    stop: async () => {
      await worker.stop()
      await hold.close()
      mail?.close()
    },
  }
}

/** Enqueues a notice to the person who acts about one and the same case, unless told otherwise. Answers its id. */
export async function tell(workspace: TestWorkspace, order: Partial<NoticeOrder> = {}): Promise<string> {
  const usual = {
    kind: 'CASE_REPLY',
    params: { caseNumber: 7, caseSubject: '轴承异响', link: '/cases/7' },
    to: { channel: 'EMAIL', userId: workspace.actorId },
    about: { kind: 'CASE', id: workspace.actorId },
    idempotencyKey: crypto.randomUUID(),
  }
  const { value } = await workspace.database.rawTransaction(workspace, async tx =>
    ok(await enqueueNotice(tx, workspace, { ...usual, ...order } as NoticeOrder)),
  )
  return value.noticeId
}

/** Enqueues notices that do not say the same, one after the other: their numbers count from 1. */
export async function tellInTurn(
  workspace: TestWorkspace,
  { count, ...order }: Partial<NoticeOrder> & { readonly count: number },
): Promise<string[]> {
  const ids: string[] = []
  for (let caseNumber = 1; caseNumber <= count; caseNumber++) {
    const kind = caseNumber % 2 === 1 ? 'CASE_REPLY' : 'CASE_ASSIGNED'
    const params = { caseNumber, caseSubject: '' }
    ids.push(await tell(workspace, { ...order, kind, params } as Partial<NoticeOrder>))
  }
  return ids
}

export async function prefer(workspace: TestWorkspace, preference: NoticePreferenceInput): Promise<void> {
  const done = await setNoticePreference(workspace, { userId: workspace.actorId, preference })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
}

export async function endpointAt(workspace: TestWorkspace, url: string) {
  const made = await createWebhookEndpoint(workspace, { url })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}

export function noticesOf({ database, tenantId, actorId }: TestWorkspace) {
  return database.snapshot({ tenantId, actorId }, tx => tx.notice.findMany({ orderBy: { ordinal: 'asc' } }))
}

/** Moves what is held back to now, as if its time had come. */
export async function passTime(workspace: TestWorkspace): Promise<void> {
  const { value: ids } = await workspace.database.rawTransaction(workspace, async tx => {
    const { rows } = await tx.query<{ id: string }>(
      `update notice set not_before = statement_timestamp() where status = 'HELD' returning id`,
    )
    return ok(rows.map(({ id }) => id))
  })
  await workspace.database.pool.query(
    `update pgboss.job set start_after = now()
     where name = 'deliver' and state < 'active' and data->>'noticeId' = any($1)`,
    [ids],
  )
}

/** Waits until it is so. @throws after 30 seconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 30_000
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`It never came to be: ${isSo}`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
