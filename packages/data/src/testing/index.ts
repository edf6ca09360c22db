export { emptyDatabaseUrl, openTestDatabase, testDatabaseUrl } from './test-database.ts'
export { startTestServer, type TestServer } from './test-server.ts'
