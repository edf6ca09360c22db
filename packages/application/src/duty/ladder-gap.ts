import type { LadderPolicy } from '@clientele/escalation'
import type { Questions } from '../policy/current-policies.ts'
import { type DutyRole, dutyRoles, type LevelOfLadder } from './duty-role.ts'
import { countHeldCases } from './held-cases.ts'
import { type LadderUse, laddersInUse } from './ladder-in-use.ts'

/** A level of a ladder that would call nobody: none of its roles is held. */
export interface LadderGap extends LevelOfLadder {
  /** Which cases rise on the ladder; none where only those are on it that began there before. */
  readonly uses: readonly LadderUse[]
  readonly roles: readonly DutyRole[]
  /** What becomes of a case that comes to it: its call waits, or it goes on to the level above. */
  readonly outcome: LadderPolicy['whenNobodyOnDuty']
  /** How many cases wait there now. */
  readonly heldCases: number
}

/** Every level that would call nobody, on the ladders that cases rise on. */
export async function ladderGaps(tx: Questions, tenantId: string): Promise<readonly LadderGap[]> {
  const roles = await dutyRoles(tx, tenantId)
  const ladders = await laddersInUse(tx, tenantId)
  const held = await countHeldCases(tx, tenantId)
  return ladders.flatMap(({ ladder, uses }) => {
    const { code: ladderCode, levels, name: ladderName, whenNobodyOnDuty } = ladder
    return levels.flatMap((found, place) => {
      const called = roles.filter(({ code }) => found.roles.includes(code))
      if (called.some(({ holders }) => holders.length > 0)) return []
      const level = place + 1
      const isTop = level === levels.length
      const waiting = held.find(one => one.ladderCode === ladderCode && one.level === level)
      return {
        ...{ ladderCode, ladderName, uses, level, levelName: found.name, roles: called },
        outcome: isTop ? ('HOLD' as const) : whenNobodyOnDuty,
        heldCases: waiting?.cases ?? 0,
      }
    })
  })
}
