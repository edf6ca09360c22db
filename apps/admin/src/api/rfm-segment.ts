import type { EnumOf } from './graphql.ts'

export type RfmSegment = EnumOf<'RfmSegment'>

/** Every segment, best first. The compiler names this place when the schema gains or loses one. */
const SEGMENTS: Readonly<Record<RfmSegment, true>> = {
  CHAMPIONS: true,
  LOYAL: true,
  POTENTIAL_LOYALIST: true,
  NEW: true,
  PROMISING: true,
  NEED_ATTENTION: true,
  ABOUT_TO_SLEEP: true,
  AT_RISK: true,
  CANNOT_LOSE: true,
  HIBERNATING: true,
  LOST: true,
}

/** Whether a text from outside, such as the address bar, names a segment. */
export function isRfmSegment(text: string): text is RfmSegment {
  return text in SEGMENTS
}
