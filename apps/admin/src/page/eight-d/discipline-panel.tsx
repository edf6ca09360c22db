import { assertNever } from '../../api/assert-never.ts'
import { ActionsPanel } from './actions-panel.tsx'
import { CausesPanel } from './causes-panel.tsx'
import { ClosingPanel } from './closing-panel.tsx'
import type { PanelProps } from './panel-props.ts'
import { PreparePanel } from './prepare-panel.tsx'
import { ProblemPanel } from './problem-panel.tsx'
import { TeamPanel } from './team-panel.tsx'

/** What is written and done in a discipline. */
export function DisciplinePanel(props: PanelProps) {
  const { discipline } = props.step
  switch (discipline) {
    case 'D0':
      return <PreparePanel {...props} />
    case 'D1':
      return <TeamPanel {...props} />
    case 'D2':
      return <ProblemPanel {...props} />
    case 'D3':
      return <ActionsPanel {...props} kind="CONTAINMENT" plans />
    case 'D4':
      return <CausesPanel {...props} />
    case 'D5':
      return <ActionsPanel {...props} kind="CORRECTIVE" plans />
    case 'D6':
      return <ActionsPanel {...props} kind="CORRECTIVE" plans={false} />
    case 'D7':
      return <ActionsPanel {...props} kind="PREVENTIVE" plans />
    case 'D8':
      return <ClosingPanel {...props} />
    default:
      return assertNever(discipline)
  }
}
