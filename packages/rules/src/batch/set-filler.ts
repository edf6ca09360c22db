import { FALSE, type Kleene, TRUE, UNKNOWN } from '../evaluation/kleene.ts'
import type { SetColumn } from './fact-table.ts'
import { type BlockFiller, rowFiller } from './truth-block.ts'

export interface MembersQuestion {
  readonly isAll: boolean
  readonly members: ReadonlySet<string>
  readonly rows: number
}

/** Which sets hold one, or all, of the wanted codes. */
export function setFiller(
  { codes, dictionary, known, offsets }: SetColumn,
  { isAll, members, rows }: MembersQuestion,
): BlockFiller {
  const places = new Map([...members].map((member, place) => [member, place]))
  const wanted = Int32Array.from(dictionary, text => places.get(text) ?? notWanted)
  const needed = isAll ? members.size : 1
  /** The last row that held each wanted code, so that twice the same counts once. */
  const heldBy = new Int32Array(members.size).fill(-1)
  return rowFiller(rows, isHeld)

  function isHeld(row: number): Kleene {
    if (known?.[row] === 0) return UNKNOWN
    let found = 0
    let otherwise: Kleene = FALSE
    const end = offsets[row + 1] ?? 0
    for (let index = offsets[row] ?? 0; index < end; index++) {
      const place = wanted[codes[index] ?? -1]
      if (place === undefined) otherwise = UNKNOWN
      else if (place !== notWanted && heldBy[place] !== row) {
        heldBy[place] = row
        found += 1
        if (found === needed) return TRUE
      }
    }
    return otherwise
  }
}

const notWanted = -1
