/** As much of moment with its plugin as the benchmark asks of it. */
declare module 'moment-business-time' {
  interface Moment {
    addWorkingTime(amount: number, unit: 'hours'): Moment
    clone(): Moment
    valueOf(): number
  }
  const moment: {
    (epochMilliseconds: number): Moment
    updateLocale(
      name: string,
      settings: { readonly workinghours: Readonly<Record<number, readonly string[] | null>> },
    ): unknown
  }
  export default moment
}
