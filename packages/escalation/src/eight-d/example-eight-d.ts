import type { EightDCommand, EightDRequest } from './eight-d-command.ts'

const hour = 3_600_000
const day = 24 * hour

/**
 * An 8D from opening to closing, as the commands of the people who work on it: to try the method with, to show a report,
 * to begin a demonstration. Its actions are done within three days, its effectiveness is checked after forty.
 */
export function exampleEightDCommands(openedAt: number): readonly EightDCommand[] {
  return steps.map(([after, by, request]) => ({ at: openedAt + after, by, ...request }))
}

const steps: readonly (readonly [after: number, by: string, request: EightDRequest])[] = [
  [
    0,
    'li.na',
    {
      type: 'OPEN_EIGHT_D',
      id: '8D-2026-017',
      title: 'Pump housing P-204 leaks at the flange',
      caseIds: ['CASE-1042'],
      symptom: 'Coolant at the flange of 3 pumps after 20 h of operation at the customer',
    },
  ],
  [
    hour,
    'li.na',
    {
      type: 'PREPARE',
      symptom: 'Coolant at the flange of 3 pumps after 20 h of operation at the customer',
      emergencyResponse: 'Customer asked to shut the 3 pumps down; replacements sent by courier',
    },
  ],
  [hour, 'li.na', { type: 'COMPLETE_DISCIPLINE', discipline: 'D0' }],
  [
    2 * hour,
    'li.na',
    {
      type: 'FORM_TEAM',
      team: [
        { personId: 'chen.wei', role: 'CHAMPION' },
        { personId: 'li.na', role: 'LEADER' },
        { personId: 'zhang.min', role: 'MEMBER' },
      ],
    },
  ],
  [2 * hour, 'li.na', { type: 'COMPLETE_DISCIPLINE', discipline: 'D1' }],
  [
    3 * hour,
    'zhang.min',
    {
      type: 'PLAN_ACTION',
      action: {
        id: 'A1',
        kind: 'CONTAINMENT',
        text: 'Leak test of all housings in stock and in transit, 100 %',
        ownerId: 'zhang.min',
        dueAt: undefined,
      },
    },
  ],
  [
    9 * hour,
    'zhang.min',
    { type: 'IMPLEMENT_ACTION', actionId: 'A1', evidence: '412 housings tested, 9 scrapped' },
  ],
  [
    10 * hour,
    'li.na',
    { type: 'VERIFY_ACTION', actionId: 'A1', evidence: 'No leak among 50 tested again by the customer' },
  ],
  [10 * hour, 'li.na', { type: 'COMPLETE_DISCIPLINE', discipline: 'D3' }],
  [
    11 * hour,
    'li.na',
    {
      type: 'DESCRIBE_PROBLEM',
      problem: {
        what: 'Pump housing P-204, flange face uneven by more than 0.05 mm',
        where: 'Assembly line of the customer, station 12',
        when: 'Since delivery of 2 March',
        howMany: '12 of 640',
        how: 'Pressure drop in the customer’s end test',
        isIsNot: [
          {
            aspect: 'WHAT',
            is: 'P-204',
            isNot: 'P-202, same line',
            difference: 'P-204 is clamped in fixture F7',
          },
        ],
      },
    },
  ],
  [11 * hour, 'li.na', { type: 'COMPLETE_DISCIPLINE', discipline: 'D2' }],
  [
    26 * hour,
    'li.na',
    {
      type: 'DRAW_ISHIKAWA',
      ishikawa: [
        {
          category: 'MACHINE',
          text: 'Clamp of fixture F7 worn',
          verdict: 'CONFIRMED',
          behind: ['Not in TPM'],
        },
        { category: 'MATERIAL', text: 'Casting out of tolerance', verdict: 'RULED_OUT' },
      ],
    },
  ],
  [
    27 * hour,
    'li.na',
    {
      type: 'STATE_CAUSE',
      cause: {
        id: 'C1',
        kind: 'OCCURRENCE',
        statement: 'The worn clamp of fixture F7 lets the housing move while it is milled',
        fiveWhys: [
          { why: 'Why does the flange leak?', because: 'Its face is uneven' },
          { why: 'Why is the face uneven?', because: 'The housing moved while it was milled' },
          { why: 'Why did it move?', because: 'The clamp is worn' },
          { why: 'Why was the clamp not changed?', because: 'It is in no maintenance plan' },
          { why: 'Why not?', because: 'Fixtures were never part of the plan' },
        ],
      },
    },
  ],
  [
    28 * hour,
    'zhang.min',
    {
      type: 'STATE_CAUSE',
      cause: {
        id: 'C2',
        kind: 'ESCAPE',
        statement: 'Flatness is measured on the first part of a shift only',
        fiveWhys: [],
      },
    },
  ],
  [
    30 * hour,
    'zhang.min',
    {
      type: 'VERIFY_CAUSE',
      causeId: 'C1',
      evidence: '10 parts with the old clamp uneven, 10 with a new one even',
    },
  ],
  [
    31 * hour,
    'zhang.min',
    {
      type: 'VERIFY_CAUSE',
      causeId: 'C2',
      evidence: 'All 12 parts were milled after the measurement of the shift',
    },
  ],
  [32 * hour, 'li.na', { type: 'COMPLETE_DISCIPLINE', discipline: 'D4' }],
  [
    33 * hour,
    'li.na',
    {
      type: 'PLAN_ACTION',
      action: {
        id: 'A2',
        kind: 'CORRECTIVE',
        text: 'New hardened clamp, changed every 20,000 parts',
        ownerId: 'zhang.min',
        causeIds: ['C1'],
      },
    },
  ],
  [
    33 * hour,
    'li.na',
    {
      type: 'PLAN_ACTION',
      action: {
        id: 'A3',
        kind: 'CORRECTIVE',
        text: 'Flatness measured in line, every part',
        ownerId: 'zhang.min',
        causeIds: ['C2'],
      },
    },
  ],
  [
    50 * hour,
    'zhang.min',
    { type: 'PROVE_ACTION', actionId: 'A2', evidence: 'Trial of 200 parts, Cpk 1.71' },
  ],
  [
    51 * hour,
    'zhang.min',
    { type: 'PROVE_ACTION', actionId: 'A3', evidence: '30 bad parts put in, 30 found' },
  ],
  [51 * hour, 'li.na', { type: 'COMPLETE_DISCIPLINE', discipline: 'D5' }],
  [60 * hour, 'zhang.min', { type: 'IMPLEMENT_ACTION', actionId: 'A2', evidence: 'Work order 5521' }],
  [60 * hour, 'zhang.min', { type: 'IMPLEMENT_ACTION', actionId: 'A3', evidence: 'Gauge G31 released' }],
  [70 * hour, 'li.na', { type: 'VERIFY_ACTION', actionId: 'A2', evidence: 'First week: 0 of 1,900 uneven' }],
  [70 * hour, 'li.na', { type: 'VERIFY_ACTION', actionId: 'A3', evidence: 'Layered audit passed' }],
  [70 * hour, 'li.na', { type: 'COMPLETE_DISCIPLINE', discipline: 'D6' }],
  [
    71 * hour,
    'li.na',
    {
      type: 'PLAN_ACTION',
      action: {
        id: 'A4',
        kind: 'PREVENTIVE',
        text: 'All fixtures into the maintenance plan; FMEA and control plan updated',
        ownerId: 'chen.wei',
      },
    },
  ],
  [72 * hour, 'chen.wei', { type: 'IMPLEMENT_ACTION', actionId: 'A4', evidence: 'Plan MP-9, FMEA rev. F' }],
  [72 * hour, 'chen.wei', { type: 'VERIFY_ACTION', actionId: 'A4', evidence: '38 fixtures found in plan' }],
  [72 * hour, 'li.na', { type: 'COMPLETE_DISCIPLINE', discipline: 'D7' }],
  [
    40 * day,
    'chen.wei',
    { type: 'CHECK_EFFECTIVENESS', isEffective: true, evidence: 'No leak in 6,200 pumps' },
  ],
  [40 * day, 'chen.wei', { type: 'RECOGNISE_TEAM', recognition: 'Thanked in the monthly meeting' }],
  [40 * day, 'chen.wei', { type: 'CLOSE_EIGHT_D' }],
]
