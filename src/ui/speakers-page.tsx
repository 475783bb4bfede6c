import type { SpeakersView } from '#src/query/browse-views.ts'
import { speakerPath } from '#src/transcript/permalink.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { Link } from './link.tsx'
import { currentLocale } from './locale.ts'
import { words } from './words.ts'

/** Everyone who speaks, by the first letter of the last word of their names; those in the register in bold. */
export function SpeakersPage({ view: { speakers } }: { view: SpeakersView }) {
  const t = words('speakers')
  const people = speakers.filter(({ kind }) => kind === 'person' || kind === 'unknown')
  const others = speakers.filter((speaker) => !people.includes(speaker))
  const letters = byLetter(people)
  return (
    <>
      <h1 className="page-title">{t('title')}</h1>
      <p className="mt-2 max-w-measure text-soft">
        {formatCount(people.length, 'speaker')}. {t('how')}
      </p>
      <nav aria-label={t('letters')} className="mt-5">
        <ul className="flex flex-wrap gap-1.5">
          {letters.map(({ letter }) => (
            <li key={letter}>
              <a href={`#letter-${letter}`} className="button small">
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map(({ letter, people: listed }) => (
        <section key={letter} className="mt-8 border-line border-t pt-4" aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`} className="section-title scroll-mt-4">
            {letter}
          </h2>
          <List speakers={listed} />
        </section>
      ))}
      {others.length > 0 && (
        <section className="mt-8 border-line border-t pt-4" aria-labelledby="others">
          <h2 id="others" className="section-title">
            {t('others')}
          </h2>
          <List speakers={others} />
        </section>
      )}
    </>
  )
}

type Listed = SpeakersView['speakers'][number]

function List({ speakers }: { speakers: readonly Listed[] }) {
  return (
    <ul className="mt-2 gap-x-12 sm:columns-2 lg:columns-3">
      {speakers.map(({ slug, name, registered, count }) => (
        <li key={slug} className="flex break-inside-avoid justify-between gap-3 py-1">
          <Link href={speakerPath(slug)} className={`min-w-0 decoration-line ${registered ? 'font-semibold' : ''}`}>
            {name}
          </Link>
          <span className="text-soft tabular-nums">{formatNumber(count)}</span>
        </li>
      ))}
    </ul>
  )
}

function byLetter(people: readonly Listed[]): { letter: string; people: Listed[] }[] {
  const { compare } = new Intl.Collator(currentLocale())
  const letters = new Map<string, { key: string; person: Listed }[]>()
  for (const person of people) {
    const key =
      person.name
        .replace(/[\s,]+(?:Jr|Sr|I{2,3})\.?$/, '')
        .split(' ')
        .at(-1) ?? person.name
    const letter = /^\p{L}/u.test(key) ? key.charAt(0).normalize('NFD').charAt(0).toUpperCase() : '#'
    letters.set(letter, [...(letters.get(letter) ?? []), { key, person }])
  }
  return [...letters]
    .sort(([one], [other]) => compare(one, other))
    .map(([letter, list]) => ({
      letter,
      people: list.sort((one, other) => compare(one.key, other.key)).map(({ person }) => person),
    }))
}
