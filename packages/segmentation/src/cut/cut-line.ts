/**
 * The lines between levels as they came out for one population, best first, in the unit of the value: plain data, to be
 * stored beside what was decided by it.
 */
export interface CutLines {
  /** A level is reached at its line and above. */
  readonly rise: readonly number[]
  /** Whoever had the level keeps it at this and above. Never above `rise`. */
  readonly keep: readonly number[]
}

/** A level found by {@link levelOf}. */
export interface LevelMatch {
  /** 0 is the best. */
  readonly level: number
  /** The line that was reached, `null` for the lowest level. */
  readonly line: number | null
  /** Whether only the band holds the customer where they are. */
  readonly isKept: boolean
}

/**
 * The level of a value. With the level a customer had before, the lines of that level and of the lower ones are those
 * for keeping, so that a value that moves within a band changes the level once at most.
 */
export function levelOf(
  value: number,
  { lines, previous }: { readonly lines: CutLines; readonly previous: number | null },
): LevelMatch {
  for (let level = 0; level < lines.rise.length; level++) {
    const rise = lines.rise[level] ?? Infinity
    const line = previous !== null && previous <= level ? (lines.keep[level] ?? rise) : rise
    if (value >= line) return { level, line, isKept: value < rise }
  }
  return { level: lines.rise.length, line: null, isKept: false }
}

/** {@link levelOf} for a column; `previous` holds {@link noCode} where a customer had no level. */
export function levelColumn(
  values: Float64Array,
  { lines, previous }: { readonly lines: CutLines; readonly previous?: Uint8Array | undefined },
): Uint8Array {
  const last = lines.rise.length
  const levels = new Uint8Array(values.length)
  for (let row = 0; row < levels.length; row++) levels[row] = last
  // From the lowest line to the highest, so that the best level reached is written last.
  for (let level = last - 1; level >= 0; level--) {
    const rise = lines.rise[level] ?? Infinity
    const keep = lines.keep[level] ?? rise
    for (let row = 0; row < levels.length; row++) {
      const line = previous !== undefined && (previous[row] ?? Infinity) <= level ? keep : rise
      if ((values[row] ?? -Infinity) >= line) levels[row] = level
    }
  }
  return levels
}
