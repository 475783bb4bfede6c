'use client'

import { useEffect, useState } from 'react'

/** The system's own way to share a link, where the browser has one. */
export function ShareButton({ url, title }: { url: string; title: string }) {
  const [able, setAble] = useState(false)
  useEffect(() => setAble('share' in navigator), [])
  if (!able) return null
  // Who closes the system's sheet has changed their mind: nothing to report.
  const share = () => navigator.share({ url, title }).catch(() => {})
  return (
    <button type="button" className="button small" onClick={share}>
      Share…
    </button>
  )
}
