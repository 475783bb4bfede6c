import { Link } from './link.tsx'
import { words } from './words.ts'

/** A page above the one that is read. */
export type Crumb = { href: string; name: string }

/** The way down to a page, each step a link; nothing on pages that stand at the top. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null
  return (
    <nav aria-label={words('site')('youAreHere')} className="mb-5 text-[0.9375rem] text-soft print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ href, name }, place) => (
          <li key={href} className="flex gap-x-2">
            {place > 0 && <span aria-hidden="true">›</span>}
            <Link href={href} className="inline-block py-1 decoration-line">
              {name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
