import { openDatabase } from '@clientele/data'
import { testDatabaseUrl } from '@clientele/data/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../mail-server.test-support.ts'
import { noticesOf, prefer, startDelivery, tellInTurn, until } from '../outbox.test-support.ts'
import { openFolder, startProgram, type WorkFolder } from '../program.test-support.ts'
import { openWorkspace } from '../site.test-support.ts'

let folder: WorkFolder
let server: MailServer

beforeAll(async () => {
  folder = await openFolder()
  server = await startMailServer()
})

afterAll(async () => {
  await server.stop()
  await folder.remove()
})

test('a mail whose deliverer was killed after handing it over is sent again under the same id, and the rest in order', async () => {
  const url = await testDatabaseUrl()
  const database = openDatabase(url)
  const workspace = await openWorkspace({ database })
  await prefer(workspace, { email: 'lin@example.com' })
  await tellInTurn(workspace, { count: 3 })
  const environment = { DATABASE_URL: url, SMTP_URL: server.url, MAIL_FROM: 'crm@example.com' }
  const program = startProgram(['worker'], { folder, environment })
  server.onTaken(() => {
    if (server.mails.length === 2) program.kill('SIGKILL')
  })
  await program.ended
  expect(server.mails).toHaveLength(2)
  expect((await noticesOf(workspace)).map(({ status }) => status)).toEqual(['SENT', 'PENDING', 'PENDING'])

  // Another worker takes the job once it has heard nothing of the first for a while; here that while is over.
  await database.pool.query(
    `update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`,
  )
  const worker = await startDelivery(workspace, { smtpUrl: server.url })
  await until(async () => (await noticesOf(workspace)).every(({ status }) => status === 'SENT'))
  const ids = server.mails.map(({ messageId }) => messageId)
  expect(ids).toHaveLength(4)
  expect(ids[1]).toBe(ids[2])
  expect(new Set(ids).size).toBe(3)
  await worker.stop()
  await database.close()
})
