/** The disciplines of the method, in the order in which a report tells them. */
export const disciplines = ['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const

export type Discipline = (typeof disciplines)[number]

/** What each discipline is called. */
export const disciplineNames = {
  D0: { en: 'Prepare and respond to the emergency', 'zh-CN': '准备与应急响应' },
  D1: { en: 'Form the team', 'zh-CN': '成立小组' },
  D2: { en: 'Describe the problem', 'zh-CN': '问题描述' },
  D3: { en: 'Interim containment', 'zh-CN': '临时遏制措施' },
  D4: { en: 'Root cause and escape point', 'zh-CN': '根本原因与流出原因' },
  D5: { en: 'Choose and prove corrective actions', 'zh-CN': '选定并验证永久纠正措施' },
  D6: { en: 'Implement and validate corrective actions', 'zh-CN': '实施并确认永久纠正措施' },
  D7: { en: 'Prevent recurrence', 'zh-CN': '预防再发生' },
  D8: { en: 'Recognise the team and close', 'zh-CN': '团队表彰与结案' },
} as const satisfies Readonly<Record<Discipline, { readonly en: string; readonly 'zh-CN': string }>>

const before: Readonly<Record<Discipline, readonly Discipline[]>> = {
  D0: [],
  D1: ['D0'],
  D2: ['D1'],
  // Customers are protected first: containment waits for nobody to describe anything.
  D3: ['D0'],
  D4: ['D2', 'D3'],
  D5: ['D4'],
  D6: ['D5'],
  D7: ['D5'],
  D8: ['D6', 'D7'],
}

/**
 * The disciplines that must be completed before one may begin.
 *
 * @example
 * ```ts
 * import { disciplinesBefore } from '@clientele/escalation'
 * disciplinesBefore('D3') // => ['D0']
 * disciplinesBefore('D4') // => ['D2', 'D3']
 * ```
 */
export function disciplinesBefore(discipline: Discipline): readonly Discipline[] {
  return before[discipline]
}

/** A discipline and all after it in the order of the report: what is gone through again when the problem is back. */
export function disciplinesFrom(discipline: Discipline): ReadonlySet<Discipline> {
  return new Set(disciplines.slice(disciplines.indexOf(discipline)))
}

/** A discipline and all that rest on it, directly or not: what must be done again when it is. */
export function disciplinesRestingOn(discipline: Discipline): ReadonlySet<Discipline> {
  const resting = new Set<Discipline>([discipline])
  // One pass is enough: a discipline rests on earlier ones only.
  for (const later of disciplines) if (before[later].some(one => resting.has(one))) resting.add(later)
  return resting
}
