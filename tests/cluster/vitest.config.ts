import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['tests/support/property-seed.ts'],
    // Servers are started and waited for: a busy machine takes minutes.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    exclude: ['tests/cluster/opensearch/**'],
    include: ['tests/integration/**/*.test.ts', 'tests/cluster/**/*.test.ts'],
  },
})
