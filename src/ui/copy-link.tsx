'use client'

import { type MouseEvent, useState } from 'react'

/** A link that copies its own address when scripts run, and is a plain link when they don't. */
export function CopyLink({ href, label = 'Copy link' }: { href: string; label?: string }) {
  const [copied, setCopied] = useState(false)
  const copy = (event: MouseEvent<HTMLAnchorElement>) => {
    if (!navigator.clipboard || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    const { href: address } = event.currentTarget
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => window.location.assign(address),
    )
  }
  return (
    <>
      <a href={href} onClick={copy} className="button">
        {copied ? 'Link copied' : label}
      </a>
      <span role="status" className="sr-only">
        {copied ? 'The link is on the clipboard.' : ''}
      </span>
    </>
  )
}
