import { type Caller, createTenant, setNoticePreference } from '@clientele/application'
import type { Database } from '@clientele/data'
import { exampleLadders } from '@clientele/escalation'
import { ok } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import { hurry } from './hurried-policies.ts'

/** A workspace in a hurry, with people in every role and customers who can be reached. */
export interface SoakWorkspace {
  /** Who opens and works on cases. */
  readonly caller: Caller
  readonly people: readonly string[]
  readonly customers: readonly string[]
}

export interface WorkspaceOptions {
  readonly people: number
  readonly customers: number
  /** Whether one of the people has mail gathered for a minute. */
  readonly digest: boolean
}

export async function openWorkspace(
  database: Database,
  { people: peopleCount, customers: customerCount, digest }: WorkspaceOptions,
): Promise<SoakWorkspace> {
  const made = await createTenant(database, {
    name: 'Soak',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    userName: 'Desk',
    locale: 'en',
  })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const caller: Caller = { database, ...made.value }
  const { tenantId } = caller
  await hurry(caller)
  const people = Array.from({ length: peopleCount }, () => newId())
  const customers = Array.from({ length: customerCount }, () => newId())
  await database.transaction(caller, async tx => {
    await tx.user.createMany({
      data: people.map((id, index) => ({ tenantId, id, name: `Person ${index}`, locale: 'en' })),
    })
    await tx.duty.createMany({ data: dutiesOf(people).map(duty => ({ tenantId, ...duty })) })
    await tx.customer.createMany({
      data: customers.map((id, index) => ({
        ...{ tenantId, id, number: index + 1, externalKey: `K${index + 1}` },
        email: `customer-${index}@example.com`,
      })),
    })
    return ok()
  })
  for (const [index, userId] of [caller.actorId, ...people].entries()) {
    const preference = { email: `person-${index}@example.com`, digestMinutes: digest && index === 1 ? 1 : 0 }
    const done = await setNoticePreference(caller, { userId, preference })
    if (!done.ok) throw new Error(JSON.stringify(done.error))
  }
  return { caller, people, customers }
}

/** Every role of the two ladders is held, in turn; the first of each by two people. */
function dutiesOf(people: readonly string[]): { userId: string; role: string }[] {
  return [exampleLadders.serviceDesk, exampleLadders.customerComplaint].flatMap(({ roles }) =>
    roles.flatMap(({ code: role }, index) =>
      [index, ...(index === 0 ? [1] : [])].map(place => ({
        userId: people[place % people.length] ?? '',
        role,
      })),
    ),
  )
}
