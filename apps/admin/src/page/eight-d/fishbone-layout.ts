/** A fish of six bones is drawn on a canvas of this size, in its own units. */
export const fishboneSize = { width: 960, height: 420 } as const

export interface FishCause<Verdict extends string> {
  readonly text: string
  readonly verdict: Verdict
}

/** A bone and what hangs on it. */
export interface Bone<Verdict extends string> {
  readonly category: string
  readonly label: string
  readonly from: Point
  readonly to: Point
  readonly twigs: readonly Twig<Verdict>[]
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A possible cause: a line to the left of its bone, with words above it. */
interface Twig<Verdict extends string> {
  readonly text: string
  readonly verdict: Verdict | null
  readonly end: Point
  readonly length: number
}

const spineY = fishboneSize.height / 2
const firstBoneX = 240
const betweenBones = 225
const slant = 70
const edge = 44
const twigLength = 150
/** As many as can be read on one bone; the list beside the drawing has them all. */
const mostTwigs = 4

/**
 * Where the bones of an Ishikawa diagram go: the first three above the spine, the other three below, each with at most four
 * causes; how many more there are stands on the last line.
 */
export function fishboneLayout<Verdict extends string>(
  categories: readonly { readonly code: string; readonly label: string }[],
  causesOf: (code: string) => readonly FishCause<Verdict>[],
): readonly Bone<Verdict>[] {
  return categories.map(({ code, label }, index) => {
    const isAbove = index < 3
    const to = { x: firstBoneX + (index % 3) * betweenBones, y: spineY }
    const from = { x: to.x - slant, y: isAbove ? edge : fishboneSize.height - edge }
    const lines = linesOf(causesOf(code))
    const twigs = lines.map((line, place) => {
      const share = (place + 1) / (lines.length + 1)
      const end = { x: from.x + slant * share, y: from.y + (to.y - from.y) * share }
      return { ...line, end, length: twigLength }
    })
    return { category: code, label, from, to, twigs }
  })
}

function linesOf<Verdict extends string>(
  causes: readonly FishCause<Verdict>[],
): readonly { readonly text: string; readonly verdict: Verdict | null }[] {
  const lines = causes.map(({ text, verdict }) => ({ text: shortened(text), verdict }))
  if (lines.length <= mostTwigs) return lines
  const kept = lines.slice(0, mostTwigs - 1)
  return [...kept, { text: `+${lines.length - kept.length}`, verdict: null }]
}

/** A text that fits above a twig, about twelve Chinese characters or twice as many letters. */
function shortened(text: string): string {
  let room = 24
  const kept: string[] = []
  for (const character of text) {
    room -= /[\u2e80-\uffef]/.test(character) ? 2 : 1
    if (room < 0) return `${kept.slice(0, -1).join('')}…`
    kept.push(character)
  }
  return text
}
