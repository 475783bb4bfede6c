/** A tag of HTML; an address in angle brackets, `<press@example.gov>`, has signs that no tag's name has. */
const tag = /(?<!\\)<(\/?)([a-z][a-z0-9]*)(\s[^<>]*)?\/?>/giu
/** What Markdown has a mark for. */
const marks: Record<string, string> = {
  ...{ b: '**', strong: '**', i: '*', em: '*' },
  ...{ s: '~~', del: '~~', strike: '~~' },
}
/** What only says how letters look, or what they are. */
const plain = new Set(
  'u ins sup sub small big span font mark q cite abbr a bdi bdo code kbd samp var dfn time data wbr center'.split(' '),
)

/**
 * Inline HTML as Markdown: strike-through and emphasis become marks, a `<br>` a hard break, tags that only change how words
 * look go. A mark without its partner goes too: it would strike out nothing. Other tags stay as they are written.
 */
export function resolveInlineTags(markdown: string): string {
  if (!markdown.includes('<')) return markdown
  let resolved = markdown
  for (const [name, mark] of Object.entries(marks)) resolved = resolvePairs(resolved, name, mark)
  return resolved.replace(tag, (written, _, name: string) => {
    const known = name.toLowerCase()
    if (known === 'br') return '\\\n'
    return known in marks || plain.has(known) ? '' : written
  })
}

/** Words between two tags, with the white space inside them put outside: `<s> Lisa</s>` is ` ~~Lisa~~`. */
function resolvePairs(markdown: string, name: string, mark: string): string {
  const pair = new RegExp(`(?<!\\\\)<${name}(?:\\s[^<>]*)?>([^<>]*)</${name}\\s*>`, 'giu')
  return markdown.replace(pair, (_, words: string) => {
    const bare = words.trim()
    if (bare === '') return words
    return words.replace(bare, () => `${mark}${bare}${mark}`)
  })
}
