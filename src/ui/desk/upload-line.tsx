/** A file on its way. `sent`: the share that has arrived, 0 to 1. */
export type Upload = {
  id: string
  name: string
  size: number
  sent: number
  state: 'waiting' | 'sending' | 'done' | 'failed'
  draftId?: string
  title?: string | null
  message?: string
}

/** One file: how far it is, then its draft, or why there is none. */
export function UploadLine({ upload }: { upload: Upload }) {
  const { name, sent, state, draftId, title, message } = upload
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{name}</span>
        {state === 'waiting' && <span className="text-soft">waiting</span>}
        {state === 'sending' && <progress value={sent} max={1} aria-label={`Sending ${name}`} />}
        {state === 'done' && <a href={`/desk/drafts/${draftId}`}>{title ?? 'Review the draft'}</a>}
      </p>
      {state === 'failed' && <p className="text-accent">Not read: {message}</p>}
      {state === 'done' && message !== '' && <p className="text-[0.9375rem] text-soft">{message}</p>}
    </li>
  )
}
