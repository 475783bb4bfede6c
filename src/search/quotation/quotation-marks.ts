/** How a quotation begins and what may end it. */
type Marks = {
  opener: string
  closers: string
  /**
   * `double`: one that is never closed ends with its paragraph. `single`: may be an apostrophe, so it must be closed within
   * its paragraph. `reversed`: opens what it closes elsewhere, so it must be closed too.
   */
  nature: 'double' | 'single' | 'reversed'
}

/** Quotation marks of all languages; `”` opens in Swedish and Finnish, `»` in German and Danish books. */
const marks: readonly Marks[] = [
  { opener: '“', closers: '”"', nature: 'double' },
  { opener: '„', closers: '“”"', nature: 'double' },
  { opener: '«', closers: '»', nature: 'double' },
  { opener: '‹', closers: '›', nature: 'double' },
  { opener: '「', closers: '」', nature: 'double' },
  { opener: '『', closers: '』', nature: 'double' },
  { opener: '《', closers: '》', nature: 'double' },
  { opener: '〈', closers: '〉', nature: 'double' },
  { opener: '﹁', closers: '﹂', nature: 'double' },
  { opener: '﹃', closers: '﹄', nature: 'double' },
  { opener: '〝', closers: '〞〟', nature: 'double' },
  { opener: '"', closers: '"”', nature: 'double' },
  { opener: '＂', closers: '＂', nature: 'double' },
  { opener: '”', closers: '”', nature: 'reversed' },
  { opener: '»', closers: '«»', nature: 'reversed' },
  { opener: '›', closers: '‹', nature: 'reversed' },
  { opener: '‘', closers: '’', nature: 'single' },
  { opener: '‚', closers: '‘’', nature: 'single' },
  { opener: "'", closers: "'", nature: 'single' },
]
const byOpener = new Map(marks.map((entry) => [entry.opener, entry]))

/** Marks that open and close alike: only what stands around them tells which. */
const undirected = `"'＂”`
const isWordCharacter = (character: string) => /[\p{L}\p{N}]/u.test(character)
const isSpace = (character: string) => character === '' || /\s/u.test(character)
const opensBefore = /[\s([{—–\-/:“„«‘‚‹「『《"'>]/u
const contracted = /^['’‘](?:tis|twas|em|cause|til|till|bout|round|n|\d0s)(?![\p{L}\p{N}])/iu

/** The marks that begin a quotation at a place of a text, if any do. */
export function readOpener(text: string, at: number): Marks | undefined {
  const found = byOpener.get(text.charAt(at))
  if (!found) return undefined
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  if (isSpace(after) && (found.nature !== 'double' || undirected.includes(found.opener))) return undefined
  const marked = found.nature !== 'double' || undirected.includes(found.opener)
  if (marked && before !== '' && !opensBefore.test(before)) return undefined
  if (found.nature === 'single' && contracted.test(text.slice(at, at + 8))) return undefined
  return found
}

/** Whether a mark ends a quotation that `open` began. */
export function closes(open: Marks, text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (!open.closers.includes(mark)) return false
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  if (open.nature === 'single') return !isSpace(before) && !isWordCharacter(after)
  if (open.opener === '»') return mark === '«' || !isSpace(before)
  return !undirected.includes(mark) || open.opener === '“' || (!isSpace(before) && !isWordCharacter(after))
}

/** Whether what ends a single-marked quotation may as well be a plural’s apostrophe: `the workers’ rights`. */
export function mayBeApostrophe(text: string, at: number): boolean {
  return /s/i.test(text.charAt(at - 1)) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))
}
