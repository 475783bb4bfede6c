import { setTimeout } from 'node:timers/promises'
import { type CitationStyle, citationStyles, readyStyle } from '#src/publish/format-citations.ts'

/** Milliseconds between two styles, in which readers are answered. */
const pause = 1000

/** Have the citation styles ready before the first reader cites, one after another: each takes up to two seconds of a core. */
export async function warmCitations(): Promise<void> {
  for (const style of Object.keys(citationStyles) as CitationStyle[]) {
    await setTimeout(pause, undefined, { ref: false })
    readyStyle(style)
  }
}
