import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { customersPageStatement, customersPageVariables } from './customers-page.ts'
import type { ServerGreeting } from './server-greeting.ts'

// Serves the customers page with nothing but Node and one statement: no session, no transaction, no checks.

const [url = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10 })
const { rows } = await pool.query<{ id: string }>('select id from tenant')
const query = {
  name: 'page',
  text: customersPageStatement,
  values: [rows[0]?.id, customersPageVariables.first],
}
const server = createServer(async (_, response) => {
  const answer = await pool.query<{ page: string }>(query)
  response.setHeader('content-type', 'application/json').end(answer.rows[0]?.page)
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.send?.({ address: `http://localhost:${port}`, token: '' } satisfies ServerGreeting)
})
process.once('disconnect', async () => {
  server.close()
  server.closeAllConnections()
  await pool.end()
})
