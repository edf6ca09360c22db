import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { furtherPage } from '../language/further-page.ts'
import { pickDutiesSearch } from '../page/duties/duties-search.ts'
import { shell } from './shell-route.ts'

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('../page/settings/settings-shell.tsx'), 'SettingsShell'),
})

const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/notices', replace: true })
  },
})

const noticePreference = createRoute({
  getParentRoute: () => settings,
  path: '/notices',
  component: lazyRouteComponent(
    () => import('../page/notice-preference/notice-preference-page.tsx'),
    'NoticePreferencePage',
  ),
})

const undelivered = createRoute({
  getParentRoute: () => settings,
  path: '/undelivered',
  component: lazyRouteComponent(() => import('../page/undelivered/undelivered-page.tsx'), 'UndeliveredPage'),
})

const policies = createRoute({
  getParentRoute: () => settings,
  path: '/policies',
  component: lazyRouteComponent(
    furtherPage(() => import('../page/policies/policies-page.tsx')),
    'PoliciesPage',
  ),
})

const policy = createRoute({
  getParentRoute: () => settings,
  path: '/policies/$kind/$code',
  component: lazyRouteComponent(
    furtherPage(() => import('../page/policy/policy-page.tsx')),
    'PolicyPage',
  ),
})

const routing = createRoute({
  getParentRoute: () => settings,
  path: '/routing',
  component: lazyRouteComponent(
    furtherPage(() => import('../page/routing/routing-page.tsx')),
    'RoutingPage',
  ),
})

const duties = createRoute({
  getParentRoute: () => settings,
  path: '/duties',
  validateSearch: pickDutiesSearch,
  component: lazyRouteComponent(
    furtherPage(() => import('../page/duties/duties-page.tsx')),
    'DutiesPage',
  ),
})

const colleagues = createRoute({
  getParentRoute: () => settings,
  path: '/colleagues',
  component: lazyRouteComponent(
    furtherPage(() => import('../page/colleagues/colleagues-page.tsx')),
    'ColleaguesPage',
  ),
})

const publicForm = createRoute({
  getParentRoute: () => settings,
  path: '/public-form',
  component: lazyRouteComponent(() => import('../page/settings/public-form-page.tsx'), 'PublicFormPage'),
})

const webhooks = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks',
  component: lazyRouteComponent(
    furtherPage(() => import('../page/webhooks/webhooks-page.tsx')),
    'WebhooksPage',
  ),
})

/** The settings, each a page of its own. */
export const settingsRoutes = settings.addChildren([
  ...[settingsHome, noticePreference, undelivered, policies, policy, publicForm, routing],
  ...[duties, colleagues, webhooks],
])
