import { expect, test } from 'vitest'
import { soak } from './soak.ts'

const minute = 60_000
const longestTest = 8 * minute

// The short form of `pnpm --filter @clientele/bench soak`: it judges what happened, never how long it took.
test(
  'workers that are killed, one of them with a wrong clock, a database that breaks off and a mail server that is out of order make nothing forgotten and nothing done twice',
  async () => {
    const report = await soak({
      ...{ minutes: 0.2, kills: 6, restarts: 1, mailOutages: 2, seed: 7 },
      ...{ casesPerSecond: 2, deedsPerSecond: 3, digest: false },
      clockErrors: [0, 7 * minute],
      longestRest: 2 * minute,
    })
    expect(report.audit.faults).toEqual([])
    expect(report).toMatchObject({ kills: 6, restarts: { IMMEDIATE: 1 }, isQuiet: true })
    expect(report.mailOutages.map(({ manner, met }) => [manner, met > 0])).toEqual([
      ['REFUSES', true],
      ['FORGETS', true],
    ])
    expect(report.audit.counts.rehearsed).toBeGreaterThan(0)
    expect(report.audit.counts.levelsReached).toBeGreaterThan(report.audit.counts.cases)
  },
  longestTest,
)
