/** The spans of time that the builder offers, as ISO 8601 durations with their seconds. */
export const SPANS: readonly (readonly [duration: string, seconds: number])[] = [
  ['PT1H', 3_600],
  ['PT4H', 14_400],
  ['P1D', 86_400],
  ['P3D', 259_200],
  ['P7D', 604_800],
  ['P30D', 2_592_000],
  ['P90D', 7_776_000],
]
