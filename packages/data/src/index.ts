export { appRole } from './app-role.ts'
export { type Change, changeChannels, changeOf, changeSql } from './change/change.ts'
export { type Hearing, type Listening, listenerName } from './change/listen.ts'
export { type CopyField, copyInto, copyOutOf, copyRow } from './copy.ts'
export {
  type Database,
  type DatabaseOptions,
  openDatabase,
  type RawTransaction,
  type Transaction,
} from './database.ts'
export {
  type DataFolderClosedError,
  type DataFolderInUseError,
  type EmbeddedServer,
  runningServerUrl,
  startEmbeddedServer,
} from './embedded/embedded-server.ts'
export { type default as PrismaTypes, getDatamodel } from './generated/pothos.ts'
export { Prisma, type PrismaClient } from './generated/prisma/client.ts'
export * from './generated/prisma/enums.ts'
export type { Hold } from './job/hold.ts'
export { inBatches } from './job/in-batches.ts'
export { type JobData, type JobName, openJobsSql, sendJob, sendJobs } from './job/job-queue.ts'
export { startWorker, type Worker } from './job/start-worker.ts'
export { type MigrateError, migrate, oldestPostgres } from './migration/migrate.ts'
export { missingMigrations } from './migration/missing-migrations.ts'
export type { RuleColumn, RuleRecords, RuleSource } from './rule/rule-source.ts'
export { ruleSql } from './rule/rule-sql.ts'
export { type Stamp, systemActorId } from './stamp.ts'
export type { LookAtTimers, RingingTimer, RingingTimers } from './timer/look-in-halves.ts'
export { ringTimer, ringTimers } from './timer/ring-timer.ts'
export { setTimer, setTimers, type TimerKey } from './timer/set-timer.ts'
