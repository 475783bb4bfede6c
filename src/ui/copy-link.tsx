import { Link } from './link.tsx'
import { words } from './words.ts'

/** A link that copies its own address when scripts run (client/copy.ts), and is a plain link when they don't. */
export function CopyLink({ href, label }: { href: string; label?: string }) {
  const t = words('copy')
  return (
    <>
      <Link href={href} className="button" data-copy={href} data-copied={t('linkCopied')}>
        {label ?? t('link')}
      </Link>
      <span role="status" className="sr-only" data-says={t('linkOnClipboard')} />
    </>
  )
}
