/** The layers of the house: an import only points from a floor to the ones beneath it. */
const floors = {
  kernel: [],
  rules: ['kernel'],
  calendar: ['kernel'],
  segmentation: ['kernel', 'rules'],
  scoring: ['kernel', 'rules'],
  escalation: ['kernel', 'rules', 'calendar'],
  data: ['kernel', 'rules'],
  application: ['kernel', 'rules', 'calendar', 'segmentation', 'escalation', 'data'],
  graphql: ['kernel', 'rules', 'calendar', 'segmentation', 'escalation', 'data', 'application'],
}

const pure = ['kernel', 'rules', 'calendar', 'segmentation', 'scoring', 'escalation']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...Object.entries(floors).map(([name, beneath]) => ({
      name: `${name}-stands-on-what-is-beneath`,
      comment: `packages/${name} may import ${beneath.join(', ') || 'no other package of the house'}.`,
      severity: 'error',
      from: { path: `^packages/${name}/src/`, pathNot: '[.]test[.]ts$' },
      to: { path: '^(packages|apps)/', pathNot: `^packages/(${[name, ...beneath].join('|')})/` },
    })),
    {
      name: 'pure-packages-know-no-node',
      severity: 'error',
      from: { path: `^packages/(${pure.join('|')})/src/`, pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'packages-know-no-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'admin-sees-the-schema-only',
      severity: 'error',
      from: { path: '^apps/admin/src/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^(packages/(?!vitest-config/)|apps/(?!admin/))' },
    },
    {
      name: 'only-main-reads-process',
      severity: 'error',
      from: { path: '^apps/gateway/src/', pathNot: '(main|[.]test|test-support)[.]ts$' },
      to: { path: '^(node:)?process$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|/generated/|[.]test-report)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@clientele/source', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
