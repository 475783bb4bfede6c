import type { SpeakerView } from '#src/query/views.ts'
import { speakerPath } from '#src/transcript/permalink.ts'
import { formatCount } from './format-count.ts'
import { formatDay } from './format-day.ts'
import { Link } from './link.tsx'
import { searchAddress } from './search-address.ts'
import { words } from './words.ts'

/** Who a speaker is: picture and biography where the register has them, and the roles over time. */
export function SpeakerHead({ speaker }: { speaker: SpeakerView }) {
  const { slug, name, statementCount, biography, picture, credit } = speaker
  const t = words('speaker')
  const statements = { q: '', speaker: slug, kind: null, year: null, sort: 'newest', page: 1 } as const
  return (
    <header className="flex flex-wrap gap-x-6 gap-y-4">
      {picture !== null && (
        // biome-ignore lint/performance/noImgElement: one small picture of our own, at its own size
        <img
          src={picture}
          alt={t('picture', { name })}
          width={112}
          height={112}
          className="size-28 rounded-md object-cover"
        />
      )}
      <div className="min-w-0 flex-1">
        <h1 className="page-title">{name}</h1>
        <Roles roles={speaker.roles} />
        {biography?.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph} dir="auto" className="mt-3 max-w-measure font-serif text-lg">
            {paragraph}
          </p>
        ))}
        {picture !== null && credit !== null && <p className="mt-2 text-[0.875rem] text-soft">{credit}</p>}
        <p className="mt-3 text-soft">
          {formatCount(statementCount, 'statement')}.{' '}
          {t.rich('readOrFollow', {
            newest: (text) => <Link href={searchAddress(statements)}>{text}</Link>,
            feed: (text) => <a href={`${speakerPath(slug)}/feed.atom`}>{text}</a>,
          })}
        </p>
      </div>
    </header>
  )
}

function Roles({ roles }: Pick<SpeakerView, 'roles'>) {
  if (roles.length === 0) return null
  return (
    <ul className="mt-2 text-lg" aria-label={words('speaker')('roles')}>
      {roles.map(({ title, since, until }) => (
        <li key={`${title}${since}`}>
          {title}
          {(since !== null || until !== null) && <span className="text-soft">, {describePeriod(since, until)}</span>}
        </li>
      ))}
    </ul>
  )
}

function describePeriod(since: string | null, until: string | null): string {
  const t = words('speaker')
  if (since === null) return t('until', { day: formatDay(until ?? '') })
  if (until === null) return t('since', { day: formatDay(since) })
  return t('sinceUntil', { since: formatDay(since), until: formatDay(until) })
}
