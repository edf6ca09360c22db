/** CHAMPION clears the way and owns the outcome, LEADER runs the work, MEMBER brings the knowledge. */
export const teamRoles = ['CHAMPION', 'LEADER', 'MEMBER'] as const

export type TeamRole = (typeof teamRoles)[number]

/** A person of the team. One person may hold several roles, one entry each. */
export interface TeamMember {
  readonly personId: string
  readonly role: TeamRole
}
