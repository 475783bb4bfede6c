/** Texts that are kept at once, and for how long, in milliseconds. */
const mostKept = 100
const keptFor = 60 * 60 * 1000

const key = Symbol.for('rostrum.kept-texts')
type Kept = Map<string, { text: string; until: number }>

function keptTexts(): Kept {
  const shared = globalThis as { [key]?: Kept }
  shared[key] ??= new Map()
  return shared[key]
}

/**
 * Keep a text that is too long for an address, so that a page about it can be asked for and loaded again. In memory alone, for
 * an hour; the oldest goes when there are too many.
 * @returns a name that nobody can guess.
 */
export function keepText(text: string): string {
  const kept = keptTexts()
  for (const [name, { until }] of kept) if (until < Date.now() || kept.size >= mostKept) kept.delete(name)
  const name = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
  kept.set(name, { text, until: Date.now() + keptFor })
  return name
}

/** A text that is still kept, or null. */
export function findKeptText(name: string): string | null {
  const found = keptTexts().get(name)
  return found && found.until >= Date.now() ? found.text : null
}
