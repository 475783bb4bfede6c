import fc from 'fast-check'

/** A statement of a made-up transcript. `key` is known to the test alone and follows the statement through every edit. */
export type Drafted = { key: number; speaker: string; text: string }

/** One thing that an editor does to a transcript. `at` and `seed` choose where and what. */
export type Edit = {
  act: 'fix' | 'rewrite' | 'split' | 'merge' | 'insert' | 'delete' | 'move' | 'rename'
  at: number
  seed: number
}

const words =
  'budget railway treaty river minister question sanction partner border winter harvest council member energy price report village school hospital border bridge meeting answer summer investment agreement company journalist election committee region language culture history science climate forest ocean island airport station market worker union strike pension wage export import tariff currency bank loan debt growth crisis reform law court judge police army peace talks visit summit'.split(
    ' ',
  )

/** The same sequence for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A sentence of so many words. */
export function writeSentence(random: () => number, length: number): string {
  const chosen = Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? 'word')
  const sentence = chosen.join(' ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

let nextKey = 0

/** A statement of two to six sentences. */
export function draftStatement(random: () => number): Drafted {
  const sentences = Array.from({ length: 2 + Math.floor(random() * 5) }, () =>
    writeSentence(random, 5 + Math.floor(random() * 12)),
  )
  return { key: nextKey++, speaker: `speaker-${Math.floor(random() * 4)}`, text: sentences.join(' ') }
}

/** Edits in the proportions in which editors make them: mostly small. */
export const editArbitrary: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom(
    'fix',
    'fix',
    'fix',
    'rewrite',
    'split',
    'merge',
    'insert',
    'insert',
    'delete',
    'move',
    'rename',
  ),
  at: fc.nat(),
  seed: fc.integer(),
})

/** Apply one edit. A split keeps the key on its first part, a merge on the longer of the two. */
export function applyEdit(statements: readonly Drafted[], { act, at, seed }: Edit): Drafted[] {
  const random = seeded(seed)
  const place = statements.length === 0 ? 0 : at % statements.length
  const statement = statements[place]
  if (act === 'insert' || !statement) return statements.toSpliced(place, 0, draftStatement(random))
  const next = statements[place + 1]
  switch (act) {
    case 'fix':
      return statements.with(place, { ...statement, text: replaceWord(statement.text, random) })
    case 'rewrite':
      return statements.with(place, { ...statement, text: rewriteSentence(statement.text, random) })
    case 'split':
      return splitAt(statements, place, statement)
    case 'merge':
      return next ? statements.toSpliced(place, 2, join(statement, next)) : [...statements]
    case 'delete':
      return statements.toSpliced(place, 1)
    case 'move':
      return statements.toSpliced(place, 1).toSpliced(Math.floor(random() * statements.length), 0, statement)
    case 'rename':
      return statements.map((other) =>
        other.speaker === statement.speaker ? { ...other, speaker: `${other.speaker}-x` } : other,
      )
  }
}

function replaceWord(text: string, random: () => number): string {
  const parts = text.split(' ')
  return parts.with(Math.floor(random() * parts.length), words[Math.floor(random() * words.length)] ?? '').join(' ')
}

function rewriteSentence(text: string, random: () => number): string {
  const sentences = text.split(/(?<=\.) /)
  return sentences.with(Math.floor(random() * sentences.length), writeSentence(random, 8)).join(' ')
}

function splitAt(statements: readonly Drafted[], place: number, statement: Drafted): Drafted[] {
  const [first = '', ...rest] = statement.text.split(/(?<=\.) /)
  if (rest.length === 0) return [...statements]
  const tail = { key: nextKey++, speaker: statement.speaker, text: rest.join(' ') }
  return statements.toSpliced(place, 1, { ...statement, text: first }, tail)
}

function join(one: Drafted, other: Drafted): Drafted {
  const kept = one.text.length >= other.text.length ? one : other
  return { ...kept, text: `${one.text} ${other.text}` }
}
