'use client'

import { useEffect, useState } from 'react'

/** A button that copies a secret shown once. Without scripts, or where the browser can't copy, there is none. */
export function CopySecret({ text, what }: { text: string; what: string }) {
  const [state, setState] = useState<'none' | 'ready' | 'copied'>('none')
  useEffect(() => setState(navigator.clipboard ? 'ready' : 'none'), [])
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('none'),
    )
  }
  return (
    <>
      {state !== 'none' && (
        <button type="button" onClick={copy} className="button small" aria-label={`Copy ${what}`}>
          {state === 'copied' ? 'Copied' : 'Copy'}
        </button>
      )}
      <span role="status" className="sr-only">
        {state === 'copied' ? `Copied: ${what}.` : ''}
      </span>
    </>
  )
}
