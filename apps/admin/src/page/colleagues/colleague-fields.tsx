import { useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { FieldPair } from '../../element/field-pair.tsx'

interface ColleagueDraft {
  readonly name: string
  readonly email: string
  readonly locale: string
}

export interface ColleagueFieldsProps {
  readonly draft: ColleagueDraft
  readonly faults: Readonly<Record<string, string>>
  readonly onChange: (draft: ColleagueDraft) => void
}

/** Name, mail address and language of a person. */
export function ColleagueFields({ draft, faults, onChange }: ColleagueFieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <TextInput
        data-autofocus
        required
        label={t({ message: 'Name', context: 'of a person' })}
        maxLength={200}
        value={draft.name}
        error={faults.name}
        onChange={event => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <FieldPair>
        <TextInput
          type="email"
          label={t`Mail address`}
          description={t`Calls and notices go there.`}
          value={draft.email}
          error={faults.email}
          onChange={event => onChange({ ...draft, email: event.currentTarget.value })}
        />
        <NativeSelect
          label={t`Language`}
          description={t`In which mail is written.`}
          data={[
            { value: 'zh-CN', label: '简体中文' },
            { value: 'en', label: 'English' },
          ]}
          value={draft.locale}
          error={faults.locale}
          onChange={event => onChange({ ...draft, locale: event.currentTarget.value })}
        />
      </FieldPair>
    </>
  )
}
