import { assertNever } from '@clientele/kernel'
import { z } from 'zod'

/** How a number becomes a share of 0 (worst) to 1 (best). */
export type Normaliser = LinearNormaliser | StepNormaliser | LogisticNormaliser

/** 0 at `worst` and beyond, 1 at `best` and beyond, straight between them. `worst` may be the larger number. */
export interface LinearNormaliser {
  readonly by: 'linear'
  readonly worst: number
  readonly best: number
}

/** The share of the last step whose `from` is reached; `below` where none is. */
export interface StepNormaliser {
  readonly by: 'steps'
  readonly below: number
  /** Ascending by `from`. */
  readonly steps: readonly { readonly from: number; readonly share: number }[]
}

/** `1 ÷ (1 + e^(−steepness × (x − midpoint)))`: one half at the midpoint; a negative steepness falls. */
export interface LogisticNormaliser {
  readonly by: 'logistic'
  readonly midpoint: number
  readonly steepness: number
}

const farthest = 1e15
const figure = z.number().min(-farthest).max(farthest)

export const shareSchema = z.number().min(0).max(1)

export const normaliserSchema = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('linear'), worst: figure, best: figure }),
    z.strictObject({
      by: z.literal('steps'),
      below: shareSchema.default(0),
      steps: z
        .array(z.strictObject({ from: figure, share: shareSchema }))
        .min(1)
        .max(100),
    }),
    z.strictObject({ by: z.literal('logistic'), midpoint: figure, steepness: figure }),
  ])
  .superRefine((normaliser, context) => {
    const refuse = (path: (string | number)[], code: string, message: string) =>
      context.addIssue({ code: 'custom', path, message, params: { code } })
    if (normaliser.by === 'linear' && normaliser.worst === normaliser.best)
      refuse(['best'], 'empty_range', 'Expected best to differ from worst')
    if (normaliser.by === 'logistic' && normaliser.steepness === 0)
      refuse(['steepness'], 'empty_range', 'Expected a steepness other than 0')
    if (normaliser.by !== 'steps') return
    const fall = normaliser.steps.findIndex(
      ({ from }, index) => from <= (normaliser.steps[index - 1]?.from ?? Number.NaN),
    )
    if (fall > 0) refuse(['steps', fall, 'from'], 'not_ascending', 'Expected more than the step before')
  })

/** The share of a number. NaN, which stands for a missing figure, stays NaN. */
function shareOf(normaliser: Normaliser, figure: number): number {
  switch (normaliser.by) {
    case 'linear':
      return linearShare(normaliser, figure)
    case 'steps':
      return stepShare(normaliser, figure)
    case 'logistic':
      return logisticShare(normaliser, figure)
    default:
      return assertNever(normaliser)
  }
}

export function linearShare({ worst, best }: LinearNormaliser, figure: number): number {
  const share = (figure - worst) / (best - worst)
  if (share < 0) return 0
  if (share > 1) return 1
  return share
}

export function stepShare({ below, steps }: StepNormaliser, figure: number): number {
  if (Number.isNaN(figure)) return figure
  let share = below
  for (const step of steps) {
    if (figure < step.from) return share
    share = step.share
  }
  return share
}

export function logisticShare({ midpoint, steepness }: LogisticNormaliser, figure: number): number {
  return 1 / (1 + Math.exp(-steepness * (figure - midpoint)))
}

/** The least and the greatest share of all numbers from `least` to `most`. */
export function shareRange(
  normaliser: Normaliser,
  { least, most }: { readonly least: number; readonly most: number },
): readonly [least: number, most: number] {
  const ends = [shareOf(normaliser, least), shareOf(normaliser, most)]
  const between =
    normaliser.by === 'steps'
      ? normaliser.steps.filter(({ from }) => least < from && from <= most).map(({ share }) => share)
      : []
  return [Math.min(...ends, ...between), Math.max(...ends, ...between)]
}
