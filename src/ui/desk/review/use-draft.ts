import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftReading, DraftReviewView } from '#src/query/draft-views.ts'
import { findLocalCopy, forgetLocalCopy, keepLocalCopy } from './local-copy.ts'
import { type Answer, type ChangeNote, sendChange } from './send-change.ts'

/** How what is on the page stands to what the server has. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'signed-out' | 'closed'

/** Two texts, one of which somebody else saved. */
export type Conflict = { mine: string; theirs: { version: number; text: string; by: string } }

/** Milliseconds without a key after which a text is saved, and after which it is tried again. */
const pause = 1500
const retry = 5000
/** A browser sends no more than this when a page goes. */
const mostAtLeaving = 60_000

/** A draft as it is edited on this page: saved as one goes on, kept in the browser until the server has it. */
export function useDraft(draft: DraftReviewView, replaceText: (text: string) => void) {
  const { id } = draft
  const [reading, setReading] = useState<DraftReading>(draft)
  const [state, setState] = useState<SaveState>('saved')
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [message, setMessage] = useState('')
  const [note, setNote] = useState<ChangeNote | null>(null)
  const now = useRef({
    text: draft.text,
    saved: draft.text,
    version: draft.version,
    timer: 0,
    queue: Promise.resolve(),
  })
  const replace = useRef(replaceText)
  replace.current = replaceText

  const standing = useCallback((): SaveState => (now.current.text === now.current.saved ? 'saved' : 'unsaved'), [])

  const take = useCallback(
    (fresh: DraftReading, text: string | null, sent: string) => {
      now.current.version = fresh.version
      now.current.saved = text ?? sent
      if (text !== null && now.current.text === sent) {
        now.current.text = text
        replace.current(text)
      }
      setReading(fresh)
      setMessage('')
      if (standing() === 'saved') forgetLocalCopy(id)
      setState(standing())
    },
    [id, standing],
  )

  const settle = useCallback(
    (answer: Answer, sent: string) => {
      if (answer.state === 'done') {
        if (answer.text !== null) setNote(answer.note)
        return take(answer.reading, answer.text, sent)
      }
      if (answer.state === 'conflict') setConflict({ mine: now.current.text, theirs: answer.theirs })
      else if (answer.state === 'refused') setMessage(answer.detail)
      else return setState(answer.state)
      setState(standing())
    },
    [standing, take],
  )

  /** One after another, so that each goes out with the version that the one before gave. */
  const send = useCallback(
    (change: string, fields: object) => {
      const work = async () => {
        const { text, saved, version } = now.current
        if (change === 'save' && text === saved) return
        setState('saving')
        settle(await sendChange(id, change, { ...fields, version, text }), text)
      }
      now.current.queue = now.current.queue.then(work, work)
      return now.current.queue
    },
    [id, settle],
  )

  const save = useCallback(() => send('save', {}), [send])

  const edit = useCallback(
    (text: string) => {
      if (text === now.current.text) return
      now.current.text = text
      keepLocalCopy(id, now.current.version, text)
      setState('unsaved')
      window.clearTimeout(now.current.timer)
      now.current.timer = window.setTimeout(save, pause)
    },
    [id, save],
  )

  useEffect(() => {
    const copy = findLocalCopy(id)
    if (copy === null || copy.text === draft.text) return forgetLocalCopy(id)
    if (copy.version === draft.version) {
      replace.current(copy.text)
      edit(copy.text)
      setMessage('What this browser had not saved yet is here again.')
      return
    }
    now.current.text = copy.text
    setConflict({ mine: copy.text, theirs: { version: draft.version, text: draft.text, by: draft.updatedByName } })
  }, [id, draft.text, draft.version, draft.updatedByName, edit])

  useEffect(() => {
    if (state !== 'offline' && state !== 'signed-out') return
    const timer = window.setTimeout(save, retry)
    return () => window.clearTimeout(timer)
  }, [state, save])

  useEffect(() => {
    const leave = () => {
      const { text, saved, version } = now.current
      if (text !== saved && text.length < mostAtLeaving) void sendChange(id, 'save', { version, text }, true)
    }
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [id])

  /** After a conflict: save one's own text over theirs, or take theirs. */
  const choose = useCallback(
    (mine: boolean) => {
      if (conflict === null) return
      const { version, text } = conflict.theirs
      Object.assign(now.current, { version, saved: text, text: mine ? conflict.mine : text })
      replace.current(now.current.text)
      setConflict(null)
      if (mine) void save()
      else {
        forgetLocalCopy(id)
        void send('save', {}).then(() => window.location.reload())
      }
    },
    [conflict, id, save, send],
  )

  return { reading, state, conflict, message, note, edit, save, send, choose, version: () => now.current.version }
}
