import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Switch } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.ts'
import table from '../../element/table.module.css'
import { useFormat } from '../../format/use-format.ts'
import { profileOf } from './profile-of.ts'
import { useAgentProfile } from './use-agent-profile.ts'
import '@mantine/core/styles/Switch.layer.css'

const AgentDialog = lazy(async () => ({ default: (await import('./agent-dialog.tsx')).AgentDialog }))

export const AgentFragment = graphql(`
  fragment AgentOfTable on Agent {
    user { id name }
    skills languages tiers totalCapacity load isAway version
    channels { channel channelLabel most load }
  }
`)

export type ShownAgent = ResultOf<typeof AgentFragment>

/** What people are able to do, each skill once. */
export function skillsIn(agents: readonly FragmentOf<typeof AgentFragment>[]): readonly string[] {
  return [...new Set(readFragment(AgentFragment, agents).flatMap(({ skills }) => skills))]
}

interface Person {
  readonly id: string
  readonly name: string
}

export interface AgentTableProps {
  readonly agents: readonly FragmentOf<typeof AgentFragment>[]
  readonly users: readonly Person[]
  readonly segments: readonly { readonly segment: string; readonly label: string }[]
  readonly onSaved: () => void
}

/** The people of the workspace: who takes what, how much each has, and whether they are there. */
export function AgentTable({ agents, users, segments, onSaved }: AgentTableProps) {
  const { t } = useLingui()
  const [edited, setEdited] = useState<Person | null>(null)
  const shown = readFragment(AgentFragment, agents)
  const agentOf = ({ id }: Person) => shown.find(({ user }) => user.id === id)
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Person</Trans>
            </th>
            <th scope="col">
              <Trans>Open cases and room</Trans>
            </th>
            <th scope="col">
              <Trans>Languages and skills</Trans>
            </th>
            <th scope="col">
              <Trans>There</Trans>
            </th>
            <th scope="col">{t`Change`}</th>
          </tr>
        </thead>
        <tbody>
          {users.map(user => (
            <AgentRow
              key={user.id}
              person={user}
              agent={agentOf(user)}
              onEdit={() => setEdited(user)}
              onSaved={onSaved}
            />
          ))}
        </tbody>
      </table>
      {edited && (
        <Suspense>
          <AgentDialog
            person={edited}
            agent={agentOf(edited)}
            segments={segments}
            onSaved={onSaved}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
    </>
  )
}

interface AgentRowProps {
  readonly person: Person
  readonly agent: ShownAgent | undefined
  readonly onEdit: () => void
  readonly onSaved: () => void
}

function AgentRow({ person, agent, onEdit, onSaved }: AgentRowProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { save, isRunning } = useAgentProfile()
  const rooms = (agent?.channels ?? [])
    .filter(({ most }) => most > 0)
    .map(({ channelLabel, load, most }) => `${channelLabel} ${format.number(load)}/${format.number(most)}`)
  const { name } = person
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {rooms.length > 0 ? rooms.join(t`, `) : <span className={table.quiet}>{t`Is given nothing`}</span>}
      </td>
      <td>{[...(agent?.languages ?? []), ...(agent?.skills ?? [])].join(t`, `) || '–'}</td>
      <td data-tight>
        {agent && (
          <Switch
            aria-label={t`${name} is there`}
            checked={!agent.isAway}
            disabled={isRunning}
            onChange={async event => {
              const isAway = !event.currentTarget.checked
              await save({ ...profileOf(person.id, agent), isAway })
              onSaved()
            }}
          />
        )}
      </td>
      <td data-tight>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t`Change what ${name} takes`}
          onClick={onEdit}
        >
          <Trans>Change…</Trans>
        </Button>
      </td>
    </tr>
  )
}
