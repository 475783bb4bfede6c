// The way into a thread that parses: makes TypeScript loadable, then hands over to parse-worker.ts.
import '@oxc-node/core/register'

await import('./parse-worker.ts')
