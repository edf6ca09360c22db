import type { ShownAgent } from './agent-table.tsx'
import type { AgentProfile } from './use-agent-profile.ts'

/** What a person takes now, as it is stored; nothing for whoever has no profile yet. */
export function profileOf(userId: string, agent: ShownAgent | undefined): AgentProfile {
  return {
    ...{ userId, expectedVersion: agent?.version ?? 0, isAway: agent?.isAway ?? false },
    ...{ skills: agent?.skills ?? [], languages: agent?.languages ?? [], tiers: agent?.tiers ?? [] },
    totalCapacity: agent?.totalCapacity ?? null,
    channels: (agent?.channels ?? []).flatMap(({ channel, most }) => (most > 0 ? [{ channel, most }] : [])),
  }
}
