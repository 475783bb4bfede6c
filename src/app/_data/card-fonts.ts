import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache } from 'react'

const families = { Serif: 'source-serif-4', Sans: 'source-sans-3' }
const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese']
const weights = [400, 600] as const

/** The faces of the cards, from files that come with the project: nothing is fetched. */
export const loadCardFonts = cache(async () => {
  const faces = Object.entries(families).flatMap(([family, name]) =>
    scripts.flatMap((script) => weights.map((weight) => ({ family, name, script, weight }))),
  )
  return Promise.all(
    faces.map(async ({ family, name, script, weight }) => ({
      name: `${family} ${script}`,
      weight,
      style: 'normal' as const,
      data: await readFile(join(folder, name, 'files', `${name}-${script}-${weight}-normal.woff`)),
    })),
  )
})

const folder = join(process.cwd(), 'node_modules/@fontsource')
