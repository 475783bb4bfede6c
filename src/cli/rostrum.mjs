#!/usr/bin/env node
// The way into the command line: makes TypeScript loadable, then hands over to main.ts.
import '@oxc-node/core/register'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureClient } from '#src/ingest/ensure-client.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const callerFolder = process.cwd()
process.chdir(root)
ensureClient(root)
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv, { root, callerFolder })
