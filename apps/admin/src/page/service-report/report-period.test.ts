import { expect, test } from 'vitest'
import { parseReportPeriod, printReportPeriod } from './report-period.ts'

const today = '2026-03-09'

test.each([
  ['1d', { from: '2026-03-09', to: '2026-03-09' }],
  ['90d', { from: '2025-12-10', to: '2026-03-09' }],
  ['2024-02', { from: '2024-02-01', to: '2024-02-29' }],
  ['2025-12', { from: '2025-12-01', to: '2025-12-31' }],
])('%s is a period', (text, period) => expect(parseReportPeriod(text, today)).toEqual(period))

test.each([undefined, '', '0d', '2026-13', '2026-02-30..2026-03-01', '2026-01-01..', 'yesterday'])(
  '%j is none: the last 30 days are shown',
  text => expect(parseReportPeriod(text, today)).toEqual({ from: '2026-02-08', to: today }),
)

test('two days are written as they are read', () => {
  const period = { from: '2026-01-05', to: '2026-01-31' }
  expect(parseReportPeriod(printReportPeriod(period), today)).toEqual(period)
})
