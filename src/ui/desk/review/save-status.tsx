import type { ChangeNote } from './send-change.ts'
import type { SaveState } from './use-draft.ts'

const words: Record<SaveState, string> = {
  saved: 'Saved',
  unsaved: 'Not saved yet; this browser keeps it',
  saving: 'Saving …',
  offline: 'The server can’t be reached. This browser keeps your text and tries again.',
  'signed-out': 'You are signed out. This browser keeps your text: sign in in another tab, and it is saved.',
  closed: 'This draft is no longer open. This browser keeps your text.',
}

type Props = { state: SaveState; message: string; note: ChangeNote | null }

/** Whether the server has what is on the page, and what the last change did elsewhere. */
export function SaveStatus({ state, message, note }: Props) {
  const urgent = state === 'offline' || state === 'signed-out' || state === 'closed'
  return (
    <>
      <p role="status" className={urgent ? 'border-accent border-l-4 bg-tint px-3 py-2' : 'text-[0.9375rem] text-soft'}>
        {words[state]}
        {state === 'signed-out' && (
          <>
            {' '}
            <a href="/desk/sign-in" target="_blank" rel="noreferrer">
              Sign in
            </a>
          </>
        )}
      </p>
      <p role="status" className="text-[0.9375rem]">
        {note?.text}
        {note?.proposal && (
          <>
            {' '}
            <a href={`/desk/speaker-proposals/${note.proposal}`}>What would change</a>
          </>
        )}
      </p>
      <p role="alert" className="text-accent">
        {message}
      </p>
    </>
  )
}
