// The rooms of src/ and the doors between them, as dependency-cruiser rules: docs/decisions/0004-rooms.md.
// Each room lists the rooms it may import from. Absent means forbidden.
const rooms = {
  transcript: [],
  readers: ['transcript'],
  parser: ['readers', 'transcript'],
  store: ['transcript'],
  search: ['transcript'],
  ingest: ['readers', 'parser', 'transcript', 'store', 'search'],
  query: ['transcript', 'store', 'search'],
  publish: ['transcript', 'query'],
  editors: ['transcript', 'store', 'ingest'],
  client: [],
  ui: ['transcript'],
  app: ['query', 'publish', 'editors', 'ui', 'transcript'],
  cli: ['ingest', 'query', 'publish', 'editors', 'transcript'],
}
// Rooms that may read src/config.ts.
const configured = ['store', 'search', 'ingest', 'editors', 'app', 'cli']

const roomRules = Object.entries(rooms).map(([room, may]) => ({
  name: `${room}-imports`,
  comment: may.length
    ? `${room}/ may import from: ${may.join(', ')}. Anything else runs against the flow of the data.`
    : `${room}/ is a source of the flow and imports no other room.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: [`^src/(${[room, ...may].join('|')})/`, ...(configured.includes(room) ? ['^src/config[.]ts$'] : [])],
    ...(room === 'ui' ? { dependencyTypesNot: ['type-only'] } : {}),
  },
}))

/**
 * Keep a package or Node module behind the one room that owns it.
 * @param {string} name @param {string} comment @param {object} target @param {string[]} owners
 */
const owns = (name, comment, target, owners) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: owners.map((o) => `^src/${o}`) },
  to: target,
})

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'ui-types-from-query-only',
      comment: 'ui/ may take types (never values) from query/, and transcript/.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: '^src/(ui|transcript|query)/' },
    },
    {
      name: 'query-through-app-data',
      comment: 'Pages and route handlers ask app/_data (server-only, cached); only types come from query/ directly.',
      severity: 'error',
      from: { path: '^src/app/', pathNot: '^src/app/_data/' },
      to: { path: '^src/query/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'transcript-knows-only-zod',
      comment: 'The model may use zod and nothing else, so any other room can import it freely.',
      severity: 'error',
      from: { path: '^src/transcript/' },
      to: { pathNot: ['^src/transcript/', 'node_modules/zod/'] },
    },
    owns('prisma-in-store', 'Only store/ talks to Prisma.', { path: '(@prisma/|^src/store/generated/)' }, ['store/']),
    owns('flexsearch-in-search', 'Only search/ talks to FlexSearch.', { path: 'node_modules/flexsearch/' }, [
      'search/',
    ]),
    owns('opensearch-in-search', 'Only search/ talks to OpenSearch.', { path: 'node_modules/@opensearch-project/' }, [
      'search/',
    ]),
    owns('citations-in-publish', 'Only publish/ talks to Citation.js.', { path: 'node_modules/@citation-js/' }, [
      'publish/',
    ]),
    owns(
      'framework-at-the-edge',
      'React and Next stay in app/ and ui/, so everything else runs in a plain Node test or CLI.',
      { path: 'node_modules/(next|react|react-dom|server-only)/' },
      ['app/', 'ui/', 'proxy[.]ts', 'instrumentation[.]ts'],
    ),
    owns(
      'files-at-the-edge',
      'Only ingest/, search/, store/ and cli/ touch the file system (and app/_data/, for the faces of cards and the script of pages); readers and the parser take bytes and text.',
      { path: '^(node:)?fs(/promises)?$', dependencyTypes: ['core'] },
      ['ingest/', 'search/', 'store/', 'cli/', 'app/_data/(card-fonts|page-script)[.]ts'],
    ),
    {
      name: 'cross-room-by-alias',
      comment: 'Between rooms write #src/<room>/…; ./ and ../ are for inside a room.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: { pathNot: '^src/client/generated/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '[.]d[.]ts$|^src/app/.*/error[.]tsx$' },
      to: {},
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-test-to-test',
      comment: 'Share through tests/support/, not by importing another test.',
      severity: 'error',
      from: { path: '^tests/' },
      to: { path: '[.](test|spec)[.]tsx?$' },
    },
    { name: 'no-src-to-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^tests/' } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/store/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'node', 'default', 'types'],
    },
  },
}
