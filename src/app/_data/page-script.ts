import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The script of the pages: its text, and an address that changes with it. */
export type PageScript = { text: string; name: string; address: string }

let kept: Promise<PageScript> | undefined

/** The one script that pages load, as src/cli/bundle-scripts.mjs made it from src/ui/client/. */
export function readPageScript(): Promise<PageScript> {
  if (process.env['NODE_ENV'] === 'development') return read()
  kept ??= read()
  return kept
}

async function read(): Promise<PageScript> {
  const text = await readFile(join(/*turbopackIgnore: true*/ process.cwd(), '.next/scripts/page.js'), 'utf8')
  const name = `page-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`
  return { text, name, address: `/scripts/${name}` }
}
