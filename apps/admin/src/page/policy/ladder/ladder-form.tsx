import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { Card } from '../../../element/card.tsx'
import { Icon } from '../../../element/icon.tsx'
import { TextLink } from '../../../element/text-link.tsx'
import { valueAt } from '../document-path.ts'
import { NamesField } from '../names-field.tsx'
import { useDraftField, usePolicyDraft } from '../policy-draft-context.ts'
import { WorkingTimeField } from '../working-time-field.tsx'
import classes from './ladder-form.module.css'
import { LadderLevelForm } from './ladder-level-form.tsx'
import { LadderRoles, useRoleChoices } from './ladder-roles.tsx'
import '../../../element/select.css'

/** A ladder: its roles, and its levels from the first to the top. Which cases rise on it is said beside their ranking. */
export function LadderForm() {
  const { t } = useLingui()
  const { document, set } = usePolicyDraft()
  const roles = useRoleChoices()
  const nobody = useDraftField(['whenNobodyOnDuty'])
  const levels = valueAt(document, ['levels'])
  const count = Array.isArray(levels) ? levels.length : 0
  const add = () =>
    set(['levels', count], {
      ...{ id: `level-${count + 1}`, name: { en: '', 'zh-CN': '' } },
      ...{ roles: [], triggers: [{ on: count === 0 ? 'START' : 'MANUAL' }] },
    })
  return (
    <div className={classes.ladder}>
      <Card title={t`The ladder`}>
        <div className={classes.fields}>
          <NamesField path={['name']} />
          <div className={classes.row}>
            <Select
              label={t`Where nobody is on duty`}
              allowDeselect={false}
              data={[
                { value: 'HOLD', label: t`Wait for somebody` },
                { value: 'NEXT_LEVEL', label: t`Go to the next level` },
              ]}
              value={typeof nobody.value === 'string' ? nobody.value : 'HOLD'}
              error={nobody.error}
              onChange={nobody.set}
            />
            <WorkingTimeField path={['exhaustedAfter']} label={t`Top unanswered for`} />
            <WorkingTimeField path={['snoozeAtMost']} label={t`Silenced for at most`} />
          </div>
          <p className={classes.hint}>
            <TextLink to="/settings/policies/$kind/$code" params={{ kind: 'case', code: 'default' }}>
              <Trans>Which cases rise on this ladder</Trans>
            </TextLink>
          </p>
        </div>
      </Card>
      <ol className={classes.levels}>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the id of a level is one of its fields
          <li key={index}>
            <LadderLevelForm index={index} roles={roles} />
          </li>
        ))}
      </ol>
      <div>
        <Button variant="default" leftSection={<Icon name="plus" size={16} />} onClick={add}>
          <Trans>Add a level</Trans>
        </Button>
      </div>
      <LadderRoles />
    </div>
  )
}
