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
  const first = useRef(text)
  const [ready, setReady] = useState(false)
  const told = useRef({ onChange, onEditor })
  told.current = { onChange, onEditor }
  useEffect(() => {
    let editor: DraftEditor | undefined
    let gone = false
    void import('./create-editor.ts').then(({ createEditor }) => {
      if (gone || !host.current) return
      editor = createEditor(host.current, first.current, (next) => told.current.onChange(next))
      told.current.onEditor(editor)
      setReady(true)
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
          <textarea id="draft-text" name="text" defaultValue={text} rows={24} className="draft-text" />
          <Button>Save</Button>
        </form>
      )}
    </>
  )
}
