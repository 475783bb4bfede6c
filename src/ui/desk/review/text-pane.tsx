'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '../button.tsx'
import type { DraftEditor } from './create-editor.ts'

type Props = {
  id: string
  version: number
  text: string
  onChange: (text: string) => void
  /** Told when the editor is there, and null when it goes. */
  onEditor: (editor: DraftEditor | null) => void
}

/** The text of a draft: a form with a text field, in whose place an editor comes when scripts run. */
export function TextPane({ id, version, text, onChange, onEditor }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const first = useRef(text)
  const [ready, setReady] = useState(false)
  const told = useRef({ onChange, onEditor })
  told.current = { onChange, onEditor }
  useEffect(() => {
    let editor: DraftEditor | undefined
    let gone = false
    void import('./create-editor.ts').then(({ createEditor }) => {
      if (gone || !host.current) return
      // What was written into the field before the editor came goes on in it.
      const typed = field.current?.value ?? first.current
      const focused = document.activeElement === field.current && field.current !== null
      editor = createEditor(host.current, typed, (next) => told.current.onChange(next))
      told.current.onChange(typed)
      told.current.onEditor(editor)
      setReady(true)
      if (focused) window.setTimeout(() => editor?.reveal(typed.length, true))
    })
    return () => {
      gone = true
      told.current.onEditor(null)
      editor?.destroy()
    }
  }, [])
  return (
    <>
      <div ref={host} className="draft-editor" hidden={!ready} />
      {!ready && (
        <form method="post" action={`/desk/drafts/${id}/save`} className="draft-form">
          <input type="hidden" name="version" value={version} />
          <label htmlFor="draft-text" className="sr-only">
            Text of the draft
          </label>
          <textarea
            ref={field}
            id="draft-text"
            name="text"
            defaultValue={text}
            onChange={(event) => onChange(event.currentTarget.value)}
            rows={24}
            className="draft-text"
          />
          <Button>Save</Button>
        </form>
      )}
    </>
  )
}
