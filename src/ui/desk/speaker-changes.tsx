import { Button } from './button.tsx'
import { deskCount } from './desk-count.ts'
import { Moment } from './moment.tsx'

export type ListedChange = {
  id: number
  at: Date
  actorName: string
  summary: string
  undoneBy: number | null
  moved: number
}

/** What was changed in the register, newest first, each with the way to undo it. */
export function SpeakerChanges({ changes }: { changes: readonly ListedChange[] }) {
  if (changes.length === 0) return <p className="text-soft">Nothing was changed at the desk so far.</p>
  return (
    <ol className="divide-y divide-line border-line border-y">
      {changes.map(({ id, at, actorName, summary, undoneBy, moved }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div>
            <p>{summary}</p>
            <p className="text-[0.9375rem] text-soft">
              {actorName}, <Moment at={at} /> · {deskCount(moved, 'statement')} moved
            </p>
          </div>
          {undoneBy === null ? (
            <form action={`/desk/speaker-changes/${id}/undo`} method="post">
              <Button quiet aria-label={`Undo: ${summary}`}>
                Undo
              </Button>
            </form>
          ) : (
            <span className="text-[0.9375rem] text-soft">Undone</span>
          )}
        </li>
      ))}
    </ol>
  )
}
