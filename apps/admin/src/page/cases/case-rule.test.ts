import { describe, expect, test } from 'vitest'
import { isNarrowed } from './case-filter.ts'
import { caseRule } from './case-rule.ts'
import { parseCasesView } from './cases-view.ts'

describe('the rule of a view', () => {
  test.each([
    [{}, null],
    [{ kind: 'repair' }, null],
    [
      { channel: 'phone,in-person', severity: 'major', segment: 'at-risk' },
      {
        channel: { in: ['PHONE', 'IN_PERSON'] },
        severity: { in: ['MAJOR'] },
        customerSegment: { in: ['AT_RISK'] },
      },
    ],
    [
      { due: '1d', where: '{"any":[{"level":{"atLeast":2}},{"breached":{"is":true}}]}' },
      { dueAt: { withinNext: 'P1D' }, any: [{ level: { atLeast: 2 } }, { breached: { is: true } }] },
    ],
    [{ due: '4h' }, { dueAt: { withinNext: 'PT4H' } }],
    [
      { opened: '2026-03-02..2026-03-09', hour: '1-9', where: '{"any":[{"level":{"is":2}}]}' },
      {
        openedAt: { notBefore: '2026-03-01T16:00:00.000Z', notAfter: '2026-03-09T15:59:59.999Z' },
        all: [
          {
            any: [
              { openedAt: { notBefore: '2026-03-02T01:00:00.000Z', notAfter: '2026-03-02T01:59:59.999Z' } },
              { openedAt: { notBefore: '2026-03-09T01:00:00.000Z', notAfter: '2026-03-09T01:59:59.999Z' } },
            ],
          },
          { any: [{ level: { is: 2 } }] },
        ],
      },
    ],
    [
      { breach: 'clock:first-response;level:0;cause:nobody-had-it;hour:2-10;policy:VIP' },
      {
        breaches: {
          some: {
            where: {
              ...{ clock: { is: 'FIRST_RESPONSE' }, level: { is: 0 }, cause: { is: 'NOBODY_HAD_IT' } },
              ...{ weekday: { is: 2 }, hour: { is: 10 }, policy: { is: 'VIP' } },
            },
          },
        },
      },
    ],
    [
      { breach: 'level:2', opened: '2026-01-31..' },
      {
        openedAt: { notBefore: '2026-01-30T16:00:00.000Z' },
        breaches: { some: { where: { level: { is: 2 }, at: { notBefore: '2026-01-30T16:00:00.000Z' } } } },
      },
    ],
    [{ opened: '2026-01-31..' }, { openedAt: { notBefore: '2026-01-30T16:00:00.000Z' } }],
    [{ opened: '..2026-01-31' }, { openedAt: { notAfter: '2026-01-31T15:59:59.999Z' } }],
  ])('turns %o into %o', (search, rule) => {
    expect(caseRule(parseCasesView(search), 'Asia/Shanghai')).toEqual(rule)
  })

  test('narrows the view', () => {
    expect(isNarrowed(parseCasesView({ due: '1h' }))).toBe(true)
  })
})
