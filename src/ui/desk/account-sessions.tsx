import { Moment } from './moment.tsx'

type Session = { id: string; createdAt: Date; ipAddress: string | null; userAgent: string | null }

/** Where somebody is signed in, and how to end that. */
export function AccountSessions({ sessions, currentId }: { sessions: readonly Session[]; currentId: string | null }) {
  return (
    <>
      <ul className="space-y-3">
        {sessions.map(({ id, createdAt, ipAddress, userAgent }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <span>
              <strong className="font-semibold">{nameBrowser(userAgent)}</strong>
              {ipAddress ? `, ${ipAddress}` : ''}, since <Moment at={createdAt.toISOString()} />
            </span>
            {id === currentId ? (
              <span className="text-soft">this one</span>
            ) : (
              <form action="/desk/account/sessions/end" method="post">
                <input type="hidden" name="id" value={id} />
                <button
                  type="submit"
                  className="button small"
                  aria-label={`End the session of ${nameBrowser(userAgent)}`}
                >
                  End
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action="/desk/account/sessions/end" method="post">
          <button type="submit" className="button">
            End all others
          </button>
        </form>
      )}
    </>
  )
}

/** A browser and a system out of a user agent, as far as a person needs to tell their devices apart. */
function nameBrowser(userAgent: string | null): string {
  const found = (names: readonly string[]) => names.find((name) => userAgent?.includes(name))
  const browser = found(['Firefox', 'Edg', 'OPR', 'Chrome', 'Safari'])
  const system = found(['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'])
  const named = { Edg: 'Edge', OPR: 'Opera' }[browser ?? ''] ?? browser
  return [named ?? 'A browser', system].filter(Boolean).join(' on ')
}
