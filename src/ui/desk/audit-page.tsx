import { AuditChange } from './audit-change.tsx'
import { AuditFilter } from './audit-filter.tsx'
import { Moment } from './moment.tsx'

type Entry = {
  id: number
  at: Date
  actorName: string
  action: string
  subjectKind: string
  subjectId: string
  /** Whose account it is, where the subject is one. */
  subjectName: string | null
  before: string | null
  after: string | null
}

type Props = {
  entries: readonly Entry[]
  asked: Record<string, string | number | undefined>
  names: {
    actors: readonly { id: string; name: string }[]
    actions: readonly string[]
    subjectKinds: readonly string[]
  }
  /** Addresses of the pages around this one. */
  newer: string | null
  older: string | null
  /** Addresses of what is shown as files: CSV and JSON Lines. */
  exports: readonly string[]
}

/** Who did what when, newest first. */
export function AuditPage({ entries, asked, names, newer, older, exports: [csv, lines] }: Props) {
  return (
    <>
      <h1 className="page-title">Audit</h1>
      <p className="mt-2 max-w-measure text-soft">
        Every change at the desk, with what was before and after. Entries can be neither changed nor deleted.
      </p>
      <AuditFilter asked={asked} names={names} />
      {entries.length === 0 ? (
        <p className="mt-8">Nothing of this kind is written down.</p>
      ) : (
        <Entries entries={entries} />
      )}
      <nav aria-label="Pages and files" className="mt-6 flex flex-wrap items-center gap-4">
        {newer !== null && (
          <a href={newer} rel="prev" className="button">
            ← Newer
          </a>
        )}
        {older !== null && (
          <a href={older} rel="next" className="button">
            Older →
          </a>
        )}
        <span className="ml-auto">
          All of these as <a href={csv}>CSV</a> or <a href={lines}>JSON Lines</a>
        </span>
      </nav>
    </>
  )
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <ol className="mt-6 divide-y divide-line border-line border-y">
      {entries.map(({ id, at, actorName, action, subjectKind, subjectId, subjectName, before, after }) => (
        <li key={id} className="py-3">
          <p className="flex flex-wrap gap-x-4">
            <span className="text-soft">
              <Moment at={at.toISOString()} />
            </span>
            <strong className="font-semibold">{actorName}</strong>
            <span>{action}</span>
            <span className="break-all text-soft">
              {subjectKind} <Subject kind={subjectKind} id={subjectId} name={subjectName} />
            </span>
          </p>
          <AuditChange before={before} after={after} />
        </li>
      ))}
    </ol>
  )
}

/** Where the desk has a page of what an entry is about. */
const places: Record<string, string> = {
  draft: '/desk/drafts/',
  transcript: '/desk/transcripts/',
  speaker: '/desk/speakers/',
}

function Subject({ kind, id, name }: { kind: string; id: string; name: string | null }) {
  const place = places[kind]
  return place === undefined ? (name ?? id) : <a href={place + encodeURIComponent(id)}>{name ?? id}</a>
}
