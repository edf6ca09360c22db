import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { Icon } from '../element/icon.tsx'
import { activateLanguage } from '../language/activate-language.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../language/language.ts'
import { useLanguage } from '../language/use-language.ts'

/** Switches the language of the pages and of the server's answers. */
export function LanguageMenu() {
  const { t } = useLingui()
  const language = useLanguage()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t`Language: ${LANGUAGE_NAMES[language]}`}
        >
          <Icon name="language" size={19} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={language}>
          {LANGUAGES.map(candidate => (
            <Menu.RadioItem
              key={candidate}
              value={candidate}
              lang={candidate}
              onClick={() => activateLanguage(candidate)}
            >
              {LANGUAGE_NAMES[candidate]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
