import { type Caller, isActiveUser, questionsOf } from '@clientele/application'
import type { Database, Stamp, Transaction } from '@clientele/data'
import type { GraphqlContext, Locale, SessionDoor } from '@clientele/graphql'
import { GraphQLError } from 'graphql'
import { openSnapshot, type Snapshot } from './snapshot.ts'

/** What an operation needs to know of its request. */
export interface OperationRequest {
  readonly database: Database
  readonly stamp: Stamp | undefined
  readonly locale: Locale
  readonly demoSignIn: boolean
  /** Answers a token for the stamp and has the browser keep it. */
  readonly keepSession: (stamp: Stamp) => Promise<string>
  readonly dropSession: () => Promise<void>
  readonly watch: GraphqlContext['watch']
}

/**
 * The context of one operation. It reads everything in one snapshot; a command closes it, runs in a transaction of its
 * own, and opens another that sees what was stored. So an operation never holds more than one connection.
 */
export class OperationContext implements GraphqlContext {
  readonly database: Database
  readonly locale: Locale
  readonly session: SessionDoor
  readonly watch: OperationRequest['watch']
  #stamp: Stamp | undefined
  #snapshot: Snapshot | undefined

  constructor(request: OperationRequest) {
    this.database = request.database
    this.locale = request.locale
    this.watch = request.watch
    this.#stamp = request.stamp
    this.session = {
      demoSignIn: request.demoSignIn,
      open: async stamp => {
        await this.close()
        this.#stamp = stamp
        await this.open()
        return request.keepSession(stamp)
      },
      close: async () => {
        await this.close()
        this.#stamp = undefined
        await request.dropSession()
      },
    }
  }

  get stamp(): Stamp | undefined {
    return this.#stamp
  }

  get tx(): Transaction {
    if (!this.#snapshot) throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })
    return this.#snapshot.tx
  }

  /** Opens the snapshot. Whoever does not work here any more is nobody, however good the token. */
  async open(): Promise<void> {
    const stamp = this.#stamp
    if (!stamp) return
    this.#snapshot = await openSnapshot(this.database, stamp)
    const { tenantId, actorId: userId } = stamp
    if (await isActiveUser(questionsOf(this.tx), { tenantId, userId })) return
    await this.close()
    this.#stamp = undefined
  }

  async close(): Promise<void> {
    const snapshot = this.#snapshot
    this.#snapshot = undefined
    await snapshot?.close()
  }

  async afterwards<T>(command: (caller: Caller) => Promise<T>): Promise<T> {
    const stamp = this.#stamp
    if (!stamp) throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })
    await this.close()
    try {
      return await command({ ...stamp, database: this.database })
    } finally {
      await this.open()
    }
  }
}
