// Loaded before a program (`--import`), it puts the program's clock wrong by CLOCK_ERROR_MS: Date, Temporal and the origin
// of `performance` all tell the time of a machine whose clock is so far off. Time passes as fast as it does.

const error = Number(process.env.CLOCK_ERROR_MS)
if (!Number.isSafeInteger(error))
  throw new Error('CLOCK_ERROR_MS must say by how many milliseconds the clock is wrong')

const RightDate = Date
const now = () => RightDate.now() + error

const WrongDate: DateConstructor = new Proxy(RightDate, {
  apply: () => new RightDate(now()).toString(),
  construct: (target, args, newTarget) =>
    Reflect.construct(
      target,
      args.length === 0 ? [now()] : args,
      newTarget === WrongDate ? target : newTarget,
    ),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})
RightDate.prototype.constructor = WrongDate
globalThis.Date = WrongDate

// `import { performance }` of node:perf_hooks is this same object.
Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + error })

const native = Reflect.get(globalThis, 'Temporal')
if (native) {
  const instant = () => native.Instant.fromEpochMilliseconds(now())
  const zoned = (zone = native.Now.timeZoneId()) => instant().toZonedDateTimeISO(zone)
  Object.assign(native.Now, {
    instant,
    zonedDateTimeISO: zoned,
    plainDateTimeISO: (zone?: string) => zoned(zone).toPlainDateTime(),
    plainDateISO: (zone?: string) => zoned(zone).toPlainDate(),
    plainTimeISO: (zone?: string) => zoned(zone).toPlainTime(),
  })
}
