import { type RfmScores, rfmLevelOf } from './rfm-score.ts'

/** From and to a level of 1 (worst) to 5 (best), both included. */
export type RfmLevels = readonly [from: number, to: number]

/** A block of cells of the grid of 5 × 5 × 5 levels. */
export interface RfmBox {
  readonly recency: RfmLevels
  readonly frequency: RfmLevels
  readonly monetary: RfmLevels
}

const any: RfmLevels = [1, 5]

const table = [
  // Bought just now, often, and for much.
  {
    code: 'CHAMPIONS',
    action: 'REWARD',
    boxes: [{ recency: [4, 5], frequency: [4, 5], monetary: [4, 5] }],
  },
  // Keep coming, but spend less, or were last here a little while ago.
  {
    code: 'LOYAL',
    action: 'UPSELL',
    boxes: [
      { recency: [4, 5], frequency: [4, 5], monetary: [1, 3] },
      { recency: [3, 3], frequency: [4, 5], monetary: any },
    ],
  },
  // Were here recently and more than once.
  {
    code: 'POTENTIAL_LOYALIST',
    action: 'OFFER_MEMBERSHIP',
    boxes: [{ recency: [4, 5], frequency: [2, 3], monetary: any }],
  },
  // Have only just begun.
  {
    code: 'NEW',
    action: 'WELCOME',
    boxes: [{ recency: [5, 5], frequency: [1, 1], monetary: any }],
  },
  // Began not long ago, the second order is due.
  {
    code: 'PROMISING',
    action: 'INVITE_SECOND_ORDER',
    boxes: [{ recency: [4, 4], frequency: [1, 1], monetary: any }],
  },
  // Average or better in frequency or money, and begin to stay away.
  {
    code: 'NEED_ATTENTION',
    action: 'MAKE_LIMITED_OFFER',
    boxes: [
      { recency: [3, 3], frequency: [3, 3], monetary: any },
      { recency: [3, 3], frequency: [1, 2], monetary: [4, 5] },
    ],
  },
  // Came seldom, spent little, and begin to stay away.
  {
    code: 'ABOUT_TO_SLEEP',
    action: 'REMIND',
    boxes: [{ recency: [3, 3], frequency: [1, 2], monetary: [1, 3] }],
  },
  // Came often or spent much, a long time ago.
  {
    code: 'AT_RISK',
    action: 'WIN_BACK',
    boxes: [
      { recency: [1, 2], frequency: [4, 5], monetary: [1, 3] },
      { recency: [1, 2], frequency: [3, 3], monetary: any },
      { recency: [1, 2], frequency: [1, 2], monetary: [4, 5] },
    ],
  },
  // Champions of the past.
  {
    code: 'CANNOT_LOSE',
    action: 'CALL_IN_PERSON',
    boxes: [{ recency: [1, 2], frequency: [4, 5], monetary: [4, 5] }],
  },
  // Came seldom, spent little, a long time ago.
  {
    code: 'HIBERNATING',
    action: 'REACTIVATE_AT_LOW_COST',
    boxes: [{ recency: [2, 2], frequency: [1, 2], monetary: [1, 3] }],
  },
  // The same, longest of all ago.
  {
    code: 'LOST',
    action: 'LET_GO',
    boxes: [{ recency: [1, 1], frequency: [1, 2], monetary: [1, 3] }],
  },
] as const satisfies readonly { code: string; action: string; boxes: readonly RfmBox[] }[]

export type RfmSegmentCode = (typeof table)[number]['code']

/** What to do about the customers of a segment. */
export type RfmSegmentAction = (typeof table)[number]['action']

export interface RfmSegment {
  readonly code: RfmSegmentCode
  readonly action: RfmSegmentAction
  readonly boxes: readonly RfmBox[]
}

/**
 * The eleven named segments: together their boxes cover each of the 125 cells once. The index of a segment is its code
 * in columns of scores.
 *
 * Names and character of the segments are those in common use since Putler's article; its boxes, like those in the
 * documentation of the R package rfm, overlap and leave gaps, so here every cell is given to the segment whose
 * description fits it best.
 *
 * @see {@link https://www.putler.com/rfm-analysis/ | Putler: RFM analysis for successful customer segmentation}
 * @see {@link https://search.r-project.org/CRAN/refmans/rfm/html/rfm_segment.html | rfm: Segmentation}
 */
export const rfmSegments: readonly RfmSegment[] = table

/** A segment and the one of its boxes that holds the scores it was found by. */
export interface RfmSegmentMatch {
  /** In {@link rfmSegments}. */
  readonly index: number
  readonly code: RfmSegmentCode
  readonly action: RfmSegmentAction
  readonly box: RfmBox
}

const matches: readonly RfmSegmentMatch[] = rfmSegments.flatMap(({ code, action, boxes }, index) =>
  boxes.map(box => ({ index, code, action, box })),
)

/**
 * The segment that scores of 1 to `bins` belong to.
 *
 * @throws RangeError when a score lies outside.
 *
 * @example
 * ```ts
 * import { rfmSegmentOf } from '@clientele/segmentation'
 * const { code, action, box } = rfmSegmentOf({ recencyScore: 1, frequencyScore: 5, monetaryScore: 4 }, 5)
 * code // => 'CANNOT_LOSE'
 * action // => 'CALL_IN_PERSON'
 * box // => { recency: [1, 2], frequency: [4, 5], monetary: [4, 5] }
 * ```
 */
export function rfmSegmentOf(scores: RfmScores, bins: number): RfmSegmentMatch {
  const recency = rfmLevelOf(scores.recencyScore, bins)
  const frequency = rfmLevelOf(scores.frequencyScore, bins)
  const monetary = rfmLevelOf(scores.monetaryScore, bins)
  const match = matches.find(
    ({ box }) => lies(recency, box.recency) && lies(frequency, box.frequency) && lies(monetary, box.monetary),
  )
  if (match === undefined) throw new RangeError(`Scores outside 1 to ${bins}: ${JSON.stringify(scores)}`)
  return match
}

function lies(level: number, [from, to]: RfmLevels): boolean {
  return from <= level && level <= to
}
