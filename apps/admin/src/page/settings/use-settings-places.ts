import { useLingui } from '@lingui/react/macro'

/** The places of the settings, in their order; each is in the navigation of the settings and in the finder. */
export function useSettingsPlaces() {
  const { t } = useLingui()
  return [
    { to: '/settings/notices', icon: 'bell', name: t`My notices` },
    { to: '/settings/undelivered', icon: 'alert', name: t`Undelivered notices` },
    { to: '/settings/policies', icon: 'steps', name: t`Policies` },
    { to: '/settings/colleagues', icon: 'user', name: t`Colleagues` },
    { to: '/settings/duties', icon: 'stop', name: t`Duties` },
    { to: '/settings/routing', icon: 'users', name: t`Giving out cases` },
    { to: '/settings/webhooks', icon: 'expand', name: t`Webhooks` },
    { to: '/settings/public-form', icon: 'reply', name: t`Public form` },
  ] as const
}
