// The way into the thread of the search index: makes TypeScript loadable, then hands over to search-worker.ts.
import '@oxc-node/core/register'

await import('./search-worker.ts')
