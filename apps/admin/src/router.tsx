import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { parseSearch, stringifySearch } from './api/search-params.ts'
import { furtherPage } from './language/further-page.ts'
import { pickCasesSearch } from './page/cases/cases-search.ts'
import { pickCustomersSearch } from './page/customers/customers-search.ts'
import { pickEightDSearch } from './page/eight-d/eight-d-search.ts'
import { pickEightDsSearch } from './page/eight-ds/eight-ds-search.ts'
import { pickSegmentsSearch } from './page/segments/segments-search.ts'
import { pickServiceReportSearch } from './page/service-report/service-report-search.ts'
import { settingsRoutes } from './route/settings-routes.ts'
import { root, shell } from './route/shell-route.ts'
import { Crash } from './shell/crash.tsx'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' ? { to: search.to } : {},
  component: lazyRouteComponent(() => import('./page/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const report = createRoute({
  getParentRoute: () => root,
  path: '/report/$slug',
  component: lazyRouteComponent(
    furtherPage(() => import('./page/public/report-page.tsx')),
    'ReportPage',
  ),
})

const status = createRoute({
  getParentRoute: () => root,
  path: '/status/$token',
  component: lazyRouteComponent(
    furtherPage(() => import('./page/public/status-page.tsx')),
    'StatusPage',
  ),
})

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/customers' })
  },
})

const customers = createRoute({
  getParentRoute: () => shell,
  path: '/customers',
  validateSearch: pickCustomersSearch,
  component: lazyRouteComponent(() => import('./page/customers/customers-page.tsx'), 'CustomersPage'),
})

const customer = createRoute({
  getParentRoute: () => shell,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('./page/customer/customer-page.tsx'), 'CustomerPage'),
})

const segments = createRoute({
  getParentRoute: () => shell,
  path: '/segments',
  validateSearch: pickSegmentsSearch,
  component: lazyRouteComponent(() => import('./page/segments/segments-page.tsx'), 'SegmentsPage'),
})

const cases = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  validateSearch: pickCasesSearch,
  component: lazyRouteComponent(() => import('./page/cases/cases-page.tsx'), 'CasesPage'),
})

const newCase = createRoute({
  getParentRoute: () => shell,
  path: '/cases/new',
  validateSearch: (search: Record<string, unknown>): { customer?: string } =>
    typeof search.customer === 'string' ? { customer: search.customer } : {},
  component: lazyRouteComponent(() => import('./page/new-case/new-case-page.tsx'), 'NewCasePage'),
})

const casePage = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./page/case/case-page.tsx'), 'CasePage'),
})

const serviceReport = createRoute({
  getParentRoute: () => shell,
  path: '/reports/service',
  validateSearch: pickServiceReportSearch,
  component: lazyRouteComponent(
    furtherPage(() => import('./page/service-report/service-report-page.tsx')),
    'ServiceReportPage',
  ),
})

const eightDs = createRoute({
  getParentRoute: () => shell,
  path: '/eight-d',
  validateSearch: pickEightDsSearch,
  component: lazyRouteComponent(
    furtherPage(() => import('./page/eight-ds/eight-ds-page.tsx')),
    'EightDsPage',
  ),
})

const eightD = createRoute({
  getParentRoute: () => shell,
  path: '/eight-d/$eightDId',
  validateSearch: pickEightDSearch,
  component: lazyRouteComponent(
    furtherPage(() => import('./page/eight-d/eight-d-page.tsx')),
    'EightDPage',
  ),
})

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/imports',
  component: lazyRouteComponent(() => import('./page/imports/imports-page.tsx'), 'ImportsPage'),
})

const newImport = createRoute({
  getParentRoute: () => shell,
  path: '/imports/new',
  validateSearch: (search: Record<string, unknown>): { upload?: string } =>
    typeof search.upload === 'string' ? { upload: search.upload } : {},
  component: lazyRouteComponent(() => import('./page/imports/new-import-page.tsx'), 'NewImportPage'),
})

const importRun = createRoute({
  getParentRoute: () => shell,
  path: '/imports/$importRunId',
  component: lazyRouteComponent(() => import('./page/imports/import-run-page.tsx'), 'ImportRunPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    report,
    status,
    shell.addChildren([
      ...[home, customers, customer, cases, newCase, casePage, eightDs, eightD],
      ...[segments, serviceReport, imports, newImport, importRun],
      settingsRoutes,
    ]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: Crash,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
