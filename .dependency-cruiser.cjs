// Who may import whom. This table is the architecture; ARCHITECTURE.md only explains it, tests/boundaries.test.ts proves it bites.

/** A room may import itself and the rooms listed after it. */
const ROOMS = {
  domain: [],
  contract: ['domain'],
  app: ['domain'],
  adapters: ['domain', 'app'],
  http: ['domain', 'app', 'contract'],
  worker: ['domain', 'app'],
  cli: ['domain', 'app', 'contract'],
  web: ['domain', 'contract'],
  main: ['domain', 'app', 'contract', 'adapters', 'http', 'worker', 'cli'],
}

/** Inside the domain a slice may use only the slices before it. */
const DOMAIN = [
  'kernel',
  'documents',
  'identity',
  'territories',
  'schools',
  'posts',
  'terms',
  'responsibles',
  'matching',
  'targets',
  'roadmaps',
  'understanding',
  'orders',
  'obligations',
  'writing',
  'templates',
  'spreadsheets',
  'indicators',
  'campaigns',
  'results',
  'identification',
  'risks',
  'programmes',
  'support',
  'reports',
]

/** Folders whose subfolders are capabilities: one sees of another what its index.ts shows. */
const SLICED = ['domain', 'app', 'http', 'worker', 'cli', 'adapters', 'adapters/db', 'web/features']

/** npm packages by room; Node's own modules count as packages. A room that is not listed may use any but the ones below. */
const PACKAGES = {
  domain: [],
  app: [],
  contract: ['zod'],
  web: [
    '@fontsource[^/]*',
    '@mantine',
    '@tabler',
    '@tanstack',
    '@vitejs',
    'i18next',
    'react[^/]*',
    'echarts',
    'uqr',
    'vite',
    'zod',
  ],
}

/** Packages that live in one place each. */
const HOMES = [
  { name: 'react-stays-in-the-web', rooms: 'web', packages: 'react|react-dom|@mantine|@tanstack' },
  { name: 'sql-stays-in-the-database', rooms: 'adapters|main', packages: 'pg|kysely|pg-boss' },
]

const TEST = '[.]test[.]tsx?$'
const PACKAGE = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown', 'core']
const rule = (name, from, to) => ({ name, severity: 'error', from, to })
const anyOf = (names) => `(?:${names.join('|')})`

module.exports = {
  forbidden: [
    rule('no-circles', {}, { circular: true }),
    rule('everything-resolves', {}, { couldNotResolve: true }),
    rule('sources-import-sources-only', { path: '^src/', pathNot: TEST }, { path: `^(tests|bench|samples)/|${TEST}` }),
    rule('known-rooms-only', { path: `^src/(?!${anyOf(Object.keys(ROOMS))}/)` }, {}),
    ...Object.entries(ROOMS).map(([room, may]) =>
      rule(`${room}-room`, { path: `^src/${room}/`, pathNot: TEST }, { path: `^src/(?!${anyOf([room, ...may])}/)` }),
    ),
    ...DOMAIN.map((slice, i) =>
      rule(
        `${slice}-looks-back-only`,
        { path: `^src/domain/${slice}/`, pathNot: TEST },
        { path: `^src/domain/(?!${anyOf(DOMAIN.slice(0, i + 1))}/)` },
      ),
    ),
    rule(
      'the-domain-is-entered-by-an-index',
      { path: '^src/(?!domain/)', pathNot: TEST },
      { path: '^src/domain/', pathNot: '^src/domain/[^/]+/index[.]ts$' },
    ),
    ...SLICED.map((room) =>
      rule(
        `slices-of-${room.replaceAll('/', '-')}-meet-at-their-index`,
        { path: `^src/${room}/([^/]+)/`, pathNot: TEST },
        {
          path: `^src/${room}/[^/]+/`,
          pathNot: [`^src/${room}/$1/`, `^src/${room}/[^/]+/index[.]tsx?$`, '^src/app/ports/'],
        },
      ),
    ),
    ...Object.entries(PACKAGES).map(([room, names]) =>
      rule(
        `${room}-packages`,
        { path: `^src/${room}/`, pathNot: TEST },
        {
          dependencyTypes: PACKAGE,
          ...(names.length > 0 && { pathNot: `node_modules/(?:@types/)?${anyOf(names)}/` }),
        },
      ),
    ),
    ...HOMES.map(({ name, rooms, packages }) =>
      rule(
        name,
        { path: `^src/(?!${anyOf([rooms])}/)`, pathNot: TEST },
        { path: `node_modules/(?:@types/)?${anyOf([packages])}/` },
      ),
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true, // an import of types is an import: it carries knowledge across a wall all the same
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
}
