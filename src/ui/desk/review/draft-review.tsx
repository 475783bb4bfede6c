'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DraftReviewView } from '#src/query/draft-views.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import type { DraftEditor } from './create-editor.ts'
import { Doubts } from './doubts.tsx'
import { MetadataForm } from './metadata-form.tsx'
import { OthersHere } from './others-here.tsx'
import { SaveStatus } from './save-status.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { SourcePane } from './source-pane.tsx'
import { StatementList } from './statement-list.tsx'
import { TextPane } from './text-pane.tsx'
import { useDraft } from './use-draft.ts'
import { usePresence } from './use-presence.ts'
import { showIn, useScrollTogether } from './use-scroll-together.ts'

/** A draft under review: its source and text on one side, what the parser makes of them on the other. */
export function DraftReview({ draft }: { draft: DraftReviewView }) {
  const { id, source, speakers, mayLabel } = draft
  const [editor, setEditor] = useState<DraftEditor | null>(null)
  const [side, setSide] = useState<'source' | 'text'>(source === null ? 'text' : 'source')
  const [active, setActive] = useState(0)
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  /** One of the two is in sight; both where no script can change that. */
  const look = (pane: typeof side) => (scripted && side !== pane ? 'draft-pane unseen' : 'draft-pane')
  const list = useRef<HTMLOListElement>(null)
  const sourcePane = useRef<HTMLDivElement>(null)
  const pending = useRef<string | null>(null)
  const replaceText = useCallback(
    (text: string) => {
      if (editor) editor.replace(text)
      else pending.current = text
    },
    [editor],
  )
  const work = useDraft(draft, replaceText)
  const { reading, conflict } = work
  const { others, newer } = usePresence(id, draft.others, work.version)
  const { statements, diagnostics, metadata } = reading
  useEffect(() => editor?.mark({ statements, diagnostics }), [editor, statements, diagnostics])
  useEffect(() => {
    if (active > 0) showIn(sourcePane.current, `[data-source="${active}"]`)
  }, [active])
  useScrollTogether({ list, source: sourcePane, editor, statements })

  const takeEditor = useCallback((made: DraftEditor | null) => {
    if (made && pending.current !== null) made.replace(pending.current)
    pending.current = null
    setEditor(made)
  }, [])
  const goTo = (offset: number, at: number) => {
    // The text must be in sight before it can be scrolled and take the focus.
    flushSync(() => {
      setActive(at)
      setSide('text')
    })
    list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'start' })
    editor?.reveal(offset, true)
  }
  return (
    <div className="draft-review mt-4">
      <div className="flex flex-wrap items-baseline gap-x-6">
        <SaveStatus state={work.state} message={work.message} note={work.note} />
        <OthersHere id={id} others={others} newer={newer} />
      </div>
      {conflict && <ConflictPanel conflict={conflict} onChoose={work.choose} />}
      {metadata && (
        <MetadataForm
          id={id}
          version={reading.version}
          metadata={metadata}
          onSave={(fields) => void work.send('metadata', fields)}
        />
      )}
      <Doubts diagnostics={diagnostics} statements={statements} onJump={goTo} />
      <Shortcuts />
      <div className="draft-panes">
        <section aria-label="Source and text" className="draft-side">
          <fieldset className={scripted ? 'flex gap-2 pb-2' : 'invisible flex gap-2 pb-2'}>
            <legend className="sr-only">Show</legend>
            {source !== null && (
              <button
                type="button"
                className="button small"
                aria-pressed={side === 'source'}
                onClick={() => setSide('source')}
              >
                Source
              </button>
            )}
            <button
              type="button"
              className="button small"
              aria-pressed={side === 'text'}
              onClick={() => setSide('text')}
            >
              Text
            </button>
            <button type="button" className="button small" disabled={editor === null} onClick={() => editor?.undo()}>
              Undo
            </button>
          </fieldset>
          {source !== null && (
            <section
              ref={sourcePane}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard.
              tabIndex={0}
              aria-label={`Source: ${source.fileName}`}
              className={look('source')}
            >
              <SourcePane text={source.text} statements={statements} />
            </section>
          )}
          <div className={`${look('text')} text`}>
            <TextPane id={id} version={reading.version} text={draft.text} onChange={work.edit} onEditor={takeEditor} />
          </div>
        </section>
        <StatementList
          {...{ id, statements, speakers, mayLabel, active, list }}
          version={reading.version}
          onActive={setActive}
          onAct={(fields) => void work.send('act', fields)}
          onUndo={() => editor?.undo()}
          onText={(at) => goTo(statements[at]?.offset ?? 0, at)}
        />
      </div>
    </div>
  )
}
