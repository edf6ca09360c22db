import { type AdoptPolicyInput, adoptPolicy, type Caller } from '@clientele/application'
import { exampleLadders } from '@clientele/escalation'

/** Hours of the ready ladders pass in so many milliseconds. */
const millisecondsPerHour = 500
/** A level without an end of pages would never come to rest. */
const mostPages = 3
const soon = { P1: 'PT2S', P2: 'PT3S', P3: 'PT4S', P4: 'PT6S' }
const later = { P1: 'PT6S', P2: 'PT8S', P3: 'PT10S', P4: 'PT14S' }
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/**
 * Lets a workspace live in a hurry: promises of seconds, around the clock, and the ready ladders of the service desk and of
 * the customer complaint, an hour of theirs in half a second.
 */
export async function hurry(caller: Caller): Promise<void> {
  const always = [{ start: '00:00', end: '24:00' }]
  const week = Object.fromEntries(weekdays.map(weekday => [weekday, always]))
  await adopt(caller, { kind: 'CALENDAR', code: 'office', document: { timeZone: 'Asia/Shanghai', week } })
  await adopt(caller, { kind: 'SLA', code: 'default', document: { policies: [promise] } })
  for (const ladder of [exampleLadders.serviceDesk, exampleLadders.customerComplaint]) {
    await adopt(caller, { kind: 'LADDER', code: ladder.code, document: hurried(ladder) })
  }
}

const promise = {
  code: 'SECONDS',
  name: { en: 'Within seconds', 'zh-CN': '秒级' },
  rank: 1,
  appliesTo: null,
  calendar: 'office',
  clocks: {
    FIRST_RESPONSE: { targets: soon },
    NEXT_RESPONSE: { targets: soon },
    CONTAINMENT: { targets: { P1: 'PT4S' } },
    RESOLUTION: { targets: later, pausedIn: ['WAITING_CUSTOMER'] },
  },
}

/** The same ladder with its durations shortened, and an end to its pages. */
function hurried(ladder: object): unknown {
  const text = JSON.stringify(ladder, (key, value) => {
    if (key === 'atMost' && value === null) return mostPages
    if (typeof value !== 'string' || !/^PT\d+[HM]$/.test(value)) return value
    const amount = Number(value.slice(2, -1))
    const hours = value.endsWith('H') ? amount : amount / 60
    return `PT${(hours * millisecondsPerHour) / 1000}S`
  })
  return JSON.parse(text)
}

async function adopt(caller: Caller, policy: Omit<AdoptPolicyInput, 'expectedVersion'>): Promise<void> {
  const adopted = await adoptPolicy(caller, { ...policy, expectedVersion: null })
  if (!adopted.ok) throw new Error(JSON.stringify(adopted.error))
}
