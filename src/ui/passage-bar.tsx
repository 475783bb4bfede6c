import { CopyLink } from './copy-link.tsx'
import { words } from './words.ts'

/** The link to words that are selected in a statement: client/passage-bar.ts shows it while there are any. */
export function PassageBar() {
  const t = words('passage')
  return (
    <>
      <p aria-live="polite" className="sr-only" data-says={t('selected')} />
      <div className="passage-bar" hidden>
        <CopyLink href="#main" label={t('copyLink')} />
      </div>
    </>
  )
}
