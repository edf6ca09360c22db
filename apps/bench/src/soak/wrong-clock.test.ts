import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const minutes = 60_000

test('a program behind a wrong clock is told the wrong time by every clock it has, and its instants stay instants', () => {
  const error = -7 * minutes
  const program = `console.log(JSON.stringify([
    Date.now(), new Date().getTime(), Date.parse(Date()), performance.timeOrigin + performance.now(),
    Temporal.Now.instant().epochMilliseconds, Temporal.Now.zonedDateTimeISO('UTC').epochMilliseconds,
    new Date(5).getTime(), new Date() instanceof Date, Date.UTC(1970, 0, 2),
  ]))`
  const preload = import.meta.resolve('./wrong-clock.ts')
  const out = execFileSync(process.execPath, ['--import', preload, '--eval', program], {
    env: { ...process.env, CLOCK_ERROR_MS: String(error), NODE_OPTIONS: '' },
    encoding: 'utf8',
  })
  const [date, made, text, origin, instant, zoned, ...rest] = JSON.parse(out)
  for (const told of [date, made, text, origin, instant, zoned]) {
    expect(Math.abs(told - (Date.now() + error))).toBeLessThan(minutes)
  }
  expect(rest).toEqual([5, true, 86_400_000])
})
