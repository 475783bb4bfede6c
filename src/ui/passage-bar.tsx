'use client'

import { useEffect, useRef, useState } from 'react'
import { CopyLink } from './copy-link.tsx'
import { selectedPassagePath } from './selected-passage.ts'

/** Milliseconds without a change after which a selection counts as made. */
const settled = 150

/**
 * A link to the words that are selected in a statement, on whatever page it stands: at the foot of the window while there are
 * any, and next in the order of the Tab key. Escape puts it away.
 */
export function PassageBar() {
  const bar = useRef<HTMLDivElement>(null)
  const [href, setHref] = useState<string | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const selection = document.getSelection()
        if (!bar.current?.contains(document.activeElement)) setHref(selection && selectedPassagePath(selection))
      }, settled)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setHref(null)
      const link = bar.current?.querySelector('a')
      if (event.key !== 'Tab' || event.shiftKey || !link || document.activeElement !== document.body) return
      event.preventDefault()
      link.focus()
    }
    document.addEventListener('selectionchange', read)
    document.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {href === null ? '' : 'Words selected. Press Tab for a link to them.'}
      </p>
      {href !== null && (
        <div ref={bar} className="passage-bar">
          <CopyLink key={href} href={href} label="Copy link to this passage" />
        </div>
      )}
    </>
  )
}
