/** Within which time something is due, as it is chosen and as it stands in the address. */
export const DUE_SPANS = ['1h', '4h', '1d', '3d', '7d'] as const
export type DueSpan = (typeof DUE_SPANS)[number]

/** The same in ISO 8601, as the rule language has it. */
export const DUE_DURATIONS: Readonly<Record<DueSpan, string>> = {
  '1h': 'PT1H',
  '4h': 'PT4H',
  '1d': 'P1D',
  '3d': 'P3D',
  '7d': 'P7D',
}

/** The same in seconds, for telling it to a person. */
export const DUE_SECONDS: Readonly<Record<DueSpan, number>> = {
  '1h': 3_600,
  '4h': 14_400,
  '1d': 86_400,
  '3d': 259_200,
  '7d': 604_800,
}
