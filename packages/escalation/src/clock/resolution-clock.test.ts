import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../case/case-event.ts'
import {
  at,
  clock,
  hour,
  opened,
  policy,
  priority,
  reopened,
  resolved,
  status,
  t,
  waits,
  works,
} from './told-history.fixture.ts'

describe('the resolution clock, eight working hours that stand still while the customer is waited for', () => {
  test.each<[string, string, readonly CaseEvent[], object]>([
    [
      'runs from the opening to the same hour of closing',
      'Mon 12:00',
      [opened('Mon 09:00')],
      { status: 'RUNNING', dueAt: t('Mon 17:00'), usedMs: 3 * hour, until: t('Mon 17:00') },
    ],
    [
      'counts from the next opening what came at night',
      'Sun 12:00',
      [opened('Fri 20:00')],
      { status: 'RUNNING', startedAt: t('Fri 20:00'), dueAt: t('Mon+ 17:00'), usedMs: 0 },
    ],
    [
      'goes over the week-end',
      'Sat 12:00',
      [opened('Fri 16:00')],
      { status: 'RUNNING', dueAt: t('Mon+ 16:00'), usedMs: hour, marginMs: 7 * hour },
    ],
    [
      'runs a millisecond before it is due',
      'Mon 16:59:59.999',
      [opened('Mon 09:00')],
      { status: 'RUNNING', usedMs: 8 * hour - 1, marginMs: 1 },
    ],
    [
      'is breached at the due instant',
      'Mon 17:00',
      [opened('Mon 09:00')],
      { status: 'BREACHED', isOpen: true, breachedAt: t('Mon 17:00'), marginMs: 0, until: undefined },
    ],
    [
      'is met by what is done at the due instant',
      'Tue 12:00',
      [opened('Mon 09:00'), resolved('Mon 17:00')],
      { status: 'MET', isOpen: false, dueAt: t('Mon 17:00'), usedMs: 8 * hour, breachedAt: undefined },
    ],
    [
      'is breached by what is done a millisecond later, though no working time has passed',
      'Tue 12:00',
      [opened('Mon 09:00'), resolved('Mon 17:00:00.001')],
      { status: 'BREACHED', isOpen: false, breachedAt: t('Mon 17:00'), usedMs: 8 * hour, marginMs: 0 },
    ],
    [
      'goes on counting once breached',
      'Tue 12:00',
      [opened('Mon 09:00')],
      { status: 'BREACHED', isOpen: true, usedMs: 11 * hour, marginMs: -3 * hour },
    ],
    [
      'stands still in an open pause, due nobody knows when',
      'Fri 12:00',
      [opened('Mon 09:00'), waits('Mon 11:00')],
      { status: 'PAUSED', isOpen: true, dueAt: undefined, usedMs: 2 * hour, until: undefined },
    ],
    [
      'goes on after a pause with what it had left',
      'Wed 12:00',
      [opened('Mon 09:00'), waits('Mon 11:00'), works('Wed 10:00')],
      { status: 'RUNNING', dueAt: t('Wed 16:00'), usedMs: 4 * hour },
    ],
    [
      'loses nothing by a pause wholly outside working time',
      'Tue 12:00',
      [opened('Mon 10:00'), waits('Mon 20:00'), works('Tue 07:00')],
      { status: 'BREACHED', breachedAt: t('Tue 10:00'), usedMs: 10 * hour },
    ],
    [
      'loses one hour by a pause over the week-end that lasts one hour of work',
      'Mon+ 12:00',
      [opened('Fri 12:00'), waits('Fri 16:30'), works('Mon+ 09:30')],
      { status: 'RUNNING', dueAt: t('Mon+ 13:00'), usedMs: 7 * hour },
    ],
    [
      'is not breached by a pause that begins at the due instant',
      'Tue 12:00',
      [opened('Mon 09:00'), waits('Mon 17:00')],
      { status: 'PAUSED', usedMs: 8 * hour, marginMs: 0 },
    ],
    [
      'is breached the instant such a pause ends',
      'Wed 10:00',
      [opened('Mon 09:00'), waits('Mon 17:00'), works('Wed 10:00')],
      { status: 'BREACHED', breachedAt: t('Wed 10:00') },
    ],
    [
      'is met by what is done the instant such a pause ends',
      'Wed 12:00',
      [opened('Mon 09:00'), waits('Mon 17:00'), works('Wed 10:00'), resolved('Wed 10:00')],
      { status: 'MET', marginMs: 0 },
    ],
    [
      'stays breached through a pause that begins later, and stands still in it',
      'Fri 12:00',
      [opened('Mon 09:00'), waits('Tue 10:00')],
      { status: 'BREACHED', isOpen: true, dueAt: t('Mon 17:00'), usedMs: 9 * hour },
    ],
    [
      'does not stand still in a status that the policy does not name',
      'Mon 12:00',
      [opened('Mon 09:00'), status('Mon 10:00', 'WAITING_THIRD_PARTY')],
      { status: 'RUNNING', usedMs: 3 * hour },
    ],
    [
      'is met in a pause',
      'Fri 12:00',
      [opened('Mon 09:00'), waits('Mon 11:00'), resolved('Thu 10:00')],
      { status: 'MET', usedMs: 2 * hour, dueAt: undefined },
    ],
    [
      'resumes when the case is reopened, without the time in between',
      'Thu 10:00',
      [opened('Mon 09:00'), resolved('Mon 12:00'), reopened('Thu 09:00')],
      { status: 'RUNNING', isOpen: true, startedAt: t('Mon 09:00'), usedMs: 4 * hour, dueAt: t('Thu 14:00') },
    ],
    [
      'stays breached when reopened',
      'Thu 10:00',
      [opened('Mon 09:00'), resolved('Tue 12:00'), reopened('Thu 09:00')],
      { status: 'BREACHED', isOpen: true, breachedAt: t('Mon 17:00'), usedMs: 12 * hour },
    ],
    [
      'restarts when reopened, where the policy says so',
      'Thu 10:00',
      [opened('Mon 09:00', { policy: 'RESTART' }), resolved('Tue 12:00'), reopened('Thu 09:00')],
      { status: 'RUNNING', startedAt: t('Thu 09:00'), usedMs: hour, dueAt: t('Thu 17:00') },
    ],
    [
      'keeps the time used when the priority rises',
      'Mon 11:30',
      [opened('Mon 09:00'), priority('Mon 11:00', 'P1')],
      { status: 'RUNNING', priority: 'P1', targetMs: 4 * hour, usedMs: 2.5 * hour, dueAt: t('Mon 13:00') },
    ],
    [
      'is breached at the change where more is used than the new target allows, not before it',
      'Mon 14:00',
      [opened('Mon 09:00'), priority('Mon 14:00', 'P1')],
      { status: 'BREACHED', breachedAt: t('Mon 14:00'), marginMs: -hour },
    ],
    [
      'is due at the change where just as much is used',
      'Mon 15:00',
      [opened('Mon 09:00'), priority('Mon 13:00', 'P1'), resolved('Mon 13:00')],
      { status: 'MET', marginMs: 0, dueAt: t('Mon 13:00') },
    ],
    [
      'gets longer when the priority falls',
      'Mon 16:00',
      [opened('Mon 09:00'), priority('Mon 16:00', 'P3')],
      { status: 'RUNNING', targetMs: 16 * hour, dueAt: t('Tue 17:00') },
    ],
    [
      'keeps the target that it broke, so that no lower priority unmakes a breach',
      'Tue 10:00',
      [opened('Mon 09:00'), priority('Tue 09:00', 'P3')],
      { status: 'BREACHED', breachedAt: t('Mon 17:00'), targetMs: 8 * hour, priority: 'P2' },
    ],
    [
      'is no longer owed once the case is merged',
      'Tue 10:00',
      [opened('Mon 09:00'), { type: 'CASE_MERGED', at: t('Mon 10:00'), into: 'c2' }],
      { status: 'CANCELLED', isOpen: false, usedMs: hour, dueAt: undefined },
    ],
    [
      'is no longer owed once the case is withdrawn',
      'Tue 10:00',
      [opened('Mon 09:00'), { type: 'CASE_CLOSED', at: t('Mon 10:00'), reason: 'WITHDRAWN' }],
      { status: 'CANCELLED', isOpen: false, usedMs: hour },
    ],
    [
      'is owed again when a withdrawn case is reopened',
      'Tue 10:00',
      [
        opened('Mon 09:00'),
        { type: 'CASE_CLOSED', at: t('Mon 10:00'), reason: 'WITHDRAWN' },
        reopened('Tue 09:00'),
      ],
      { status: 'RUNNING', usedMs: 2 * hour, dueAt: t('Tue 16:00') },
    ],
    [
      'stays breached in a case that is merged',
      'Wed 10:00',
      [opened('Mon 09:00'), { type: 'CASE_MERGED', at: t('Tue 10:00'), into: 'c2' }],
      { status: 'BREACHED', isOpen: false, breachedAt: t('Mon 17:00') },
    ],
    [
      'runs for ever by a calendar that never opens',
      'Fri 10:00',
      [opened('Mon 09:00', { policy: 'NEVER' })],
      { status: 'RUNNING', dueAt: undefined, usedMs: 0, until: undefined },
    ],
    [
      'counts by the new calendar from the change on',
      'Tue 10:00',
      [opened('Mon 09:00'), policy('Mon 12:00', 'NEVER')],
      { status: 'RUNNING', dueAt: undefined, usedMs: 3 * hour, policy: 'NEVER' },
    ],
    [
      'counts what was waited before any policy by the first that comes',
      'Mon 12:00',
      [opened('Mon 09:00', { policy: undefined }), policy('Mon 11:00', 'GOLD')],
      { status: 'RUNNING', usedMs: 3 * hour, dueAt: t('Mon 17:00') },
    ],
    [
      'does not look at what happens after the moment asked',
      'Mon 10:00',
      [opened('Mon 09:00'), resolved('Mon 11:00')],
      { status: 'RUNNING', usedMs: hour },
    ],
  ])('%s', (_, moment, history, expected) => {
    expect(clock('RESOLUTION', at(moment, ...history))).toMatchObject(expected)
  })
})
