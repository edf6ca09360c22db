/** The problem by 5W2H, and what it is and is not. */
export interface ProblemDescription {
  /** Object and defect. */
  readonly what: string
  readonly where: string
  readonly when: string
  readonly howMany: string
  readonly who?: string | undefined
  readonly why?: string | undefined
  /** How it was noticed. */
  readonly how?: string | undefined
  /** The comparison from which causes are found: what differs where the problem is not. */
  readonly isIsNot?: readonly IsIsNot[] | undefined
}

export const isIsNotAspects = ['WHAT', 'WHERE', 'WHEN', 'EXTENT'] as const

export interface IsIsNot {
  readonly aspect: (typeof isIsNotAspects)[number]
  readonly is: string
  readonly isNot: string
  /** What sets the one apart from the other. */
  readonly difference?: string | undefined
}
