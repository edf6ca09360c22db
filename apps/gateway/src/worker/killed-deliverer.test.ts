import { openDatabase } from '@clientele/data'
import { testDatabaseUrl } from '@clientele/data/testing'
import { type MailServer, startMailServer } from '@clientele/vitest-config/mail-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('mail that a killed worker had taken goes out at once through another, under the same id, and the rest in order', async () => {
  const url = await testDatabaseUrl()
  const database = openDatabase(url)
  const workspace = await openWorkspace({ database })
  await prefer(workspace, { email: 'lin@example.com' })
  await tellInTurn(workspace, { count: 3 })
  // Neither the heartbeat of a job nor the time it may take ends within the test.
  await database.pool.query('update pgboss.job set heartbeat_seconds = 3600, expire_seconds = 3600')
  const held = Promise.withResolvers<void>()
  const killed = Promise.withResolvers<void>()
  server.onTaken(() => {
    if (server.mails.length !== 2) return
    held.resolve()
    return killed.promise
  })
  const environment = { DATABASE_URL: url, SMTP_URL: server.url, MAIL_FROM: 'crm@example.com' }
  const program = startProgram(['worker'], { folder, environment })
  await held.promise
  const worker = await startDelivery(workspace, { smtpUrl: server.url })
  program.kill('SIGKILL')
  await program.ended
  expect((await noticesOf(workspace)).map(({ status }) => status)).toEqual(['SENT', 'PENDING', 'PENDING'])
  killed.resolve()
  await until(async () => (await noticesOf(workspace)).every(({ status }) => status === 'SENT'))
  const ids = server.mails.map(({ messageId }) => messageId)
  expect(ids).toHaveLength(4)
  expect(ids[1]).toBe(ids[2])
  expect(new Set(ids).size).toBe(3)
  await worker.stop()
  await database.close()
})
