import slugify from '@sindresorhus/slugify'

/** A speaker as texts may name it. */
export type KnownSpeaker = { slug: string; name: string; labels: readonly string[] }

type Entry = { slug: string; given: string; family: string }

/** Letters that languages write differently when they spell the same name: `Lawrow`, `Lavrov`. */
const alike: [RegExp, string][] = [
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/ii+/g, 'i'],
]
/** A family name in another case, as in Russian, has so many letters more at most. */
const longestEnding = 3
const shortestStem = 4

/** Finds who is meant by a name in a text: by the whole name, by the family name, in another script or case. */
export class NameBook {
  private readonly byFamily = new Map<string, Entry[]>()
  private readonly byStem = new Map<string, Entry[]>()
  private readonly unspaced: { label: string; slug: string }[] = []

  constructor(speakers: Iterable<KnownSpeaker>) {
    for (const { slug, name, labels } of speakers) {
      for (const written of new Set([name, ...labels])) this.add(slug, written)
    }
  }

  /** The slugs of those whom a name may mean; none when nobody is known by it. */
  find(name: string): string[] {
    const words = toWords(name)
    const family = words.at(-1)
    if (family === undefined) return []
    const given = words[0]
    const known = this.entriesOf(family, /\p{Script=Cyrillic}/u.test(name))
    const fitting = known.filter(
      (entry) => words.length === 1 || entry.given === '' || sameGiven(entry.given, given ?? ''),
    )
    const exact = fitting.filter((entry) => words.length > 1 && entry.given === given)
    return [...new Set((exact.length > 0 ? exact : fitting).map(({ slug }) => slug))]
  }

  /** Who is named in a piece of text of a script without spaces. */
  findUnspaced(text: string): { label: string; slug: string; at: number } | undefined {
    for (const { label, slug } of this.unspaced) {
      const at = text.indexOf(label)
      if (at >= 0) return { label, slug, at }
    }
    return undefined
  }

  private add(slug: string, written: string): void {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(written)) {
      this.unspaced.push({ label: written, slug })
      return
    }
    const words = toWords(written)
    const family = words.at(-1)
    if (family === undefined || family.length < 2) return
    const entry = { slug, family, given: words.length > 1 ? (words[0] ?? '') : '' }
    this.byFamily.set(family, [...(this.byFamily.get(family) ?? []), entry])
    const stem = toStem(family)
    this.byStem.set(stem, [...(this.byStem.get(stem) ?? []), entry])
  }

  private entriesOf(family: string, cyrillic: boolean): Entry[] {
    const exact = this.byFamily.get(family)
    if (exact || !cyrillic) return exact ?? []
    for (let cut = 0; cut <= longestEnding && family.length - cut >= shortestStem; cut++) {
      const found = this.byStem.get(family.slice(0, family.length - cut))
      if (found) return found
    }
    return []
  }
}

/** A family name without the vowels of its case, which Russian changes: `Ивановой`, `Иванова`. */
function toStem(family: string): string {
  return family.replace(/[aeiou]+$/, '')
}

/** `Jen` and `Jennifer`, `S.` and `Sergey`. */
function sameGiven(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one) || one.slice(0, 4) === other.slice(0, 4)
}

/** A word of a name as all languages spell it, as far as that goes. */
export function romanise(word: string): string {
  const roman = /^[a-z]+$/i.test(word) ? word.toLowerCase() : slugify(word, { separator: '-', decamelize: false })
  return alike.reduce((text, [letters, into]) => text.replace(letters, into), roman)
}

function toWords(name: string): string[] {
  return name
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/[\s\u00a0]+/)
    .map((word) => romanise(word.replace(/[.,:;’']+s?$/u, '')))
    .filter((word) => word !== '')
}
