import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const onCluster = fileURLToPath(new URL('create-cluster-engine.ts', import.meta.url))

/** What `npm test` holds of a search engine, held of the one over OpenSearch: the same tests make their engines there. */
export default defineConfig({
  plugins: [
    {
      name: 'engines-on-a-cluster',
      enforce: 'pre',
      resolveId: (source) => (source === '#src/search/create-search-engine.ts' ? onCluster : null),
    },
  ],
  test: {
    globalSetup: ['tests/cluster/with-opensearch.mjs'],
    setupFiles: ['tests/support/property-seed.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    include: [
      'tests/unit/search/{flexsearch-engine,research,snippet,spelling,suggest}.test.ts',
      'tests/integration/search-judgements.test.ts',
      'tests/cluster/opensearch/*.test.ts',
    ],
  },
})
