import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { Icon } from '../element/icon.tsx'

/** Chooses between light, dark, and whatever the system says. */
export function ColorSchemeMenu() {
  const { t } = useLingui()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const schemes = [
    { scheme: 'auto', icon: 'auto', name: t`Like the system` },
    { scheme: 'light', icon: 'sun', name: t`Light` },
    { scheme: 'dark', icon: 'moon', name: t`Dark` },
  ] as const
  const current = schemes.find(({ scheme }) => scheme === colorScheme) ?? schemes[0]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Colour scheme: ${current.name}`}>
          <Icon name={current.icon} size={19} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme}>
          {schemes.map(({ scheme, icon, name }) => (
            <Menu.RadioItem
              key={scheme}
              value={scheme}
              rightSection={<Icon name={icon} size={16} />}
              onClick={() => setColorScheme(scheme)}
            >
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
