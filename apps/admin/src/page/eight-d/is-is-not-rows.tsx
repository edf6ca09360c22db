import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { Icon } from '../../element/icon.tsx'
import { choicesOf } from '../../format/use-case-words.ts'
import classes from './eight-d-form.module.css'
import type { Revision } from './eight-d-revision.ts'
import { useEightDWords } from './use-eight-d-words.ts'
import '../../element/select.css'

type Line = NonNullable<Revision['problem']>['isIsNot'][number] & { readonly key: number }

export interface IsIsNotRowsProps {
  readonly lines: readonly Line[]
  readonly faults: Readonly<Record<string, string>>
  readonly onChange: (lines: Line[]) => void
}

/** What a problem is and is not, to write: the comparison from which causes are found. */
export function IsIsNotRows({ lines, faults, onChange }: IsIsNotRowsProps) {
  const { t } = useLingui()
  const { aspects } = useEightDWords()
  const replace = (key: number, changes: Partial<Line>) =>
    onChange(lines.map(line => (line.key === key ? { ...line, ...changes } : line)))
  const add = () => {
    const key = Math.max(-1, ...lines.map(line => line.key)) + 1
    onChange([...lines, { key, aspect: 'WHAT', is: '', isNot: '', difference: '' }])
  }
  return (
    <fieldset className={classes.rows} style={{ border: 0, padding: 0, margin: 0 }}>
      <legend className={classes.legend}>
        <Trans>What it is and is not</Trans>
      </legend>
      {lines.map(({ key, aspect, is, isNot, difference }, index) => (
        <div key={key} className={classes.row}>
          <Select
            label={t`Compared in`}
            allowDeselect={false}
            data={choicesOf(aspects)}
            value={aspect}
            onChange={chosen => chosen && replace(key, { aspect: chosen })}
          />
          <TextInput
            label={t`It is`}
            value={is}
            error={is.trim() ? undefined : faults.is}
            onChange={event => replace(key, { is: event.currentTarget.value })}
          />
          <TextInput
            label={t`It is not`}
            value={isNot}
            error={isNot.trim() ? undefined : faults.isNot}
            onChange={event => replace(key, { isNot: event.currentTarget.value })}
          />
          <TextInput
            label={t`Difference`}
            value={difference}
            onChange={event => replace(key, { difference: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t`Remove line ${index + 1}`}
            onClick={() => onChange(lines.filter(line => line.key !== key))}
          >
            <Icon name="close" size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<Icon name="plus" size={14} />}
        onClick={add}
      >
        <Trans>Add line</Trans>
      </Button>
    </fieldset>
  )
}
