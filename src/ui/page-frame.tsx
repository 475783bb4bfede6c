import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { SiteHeader } from './site-header.tsx'

type PageFrameProps = {
  children: ReactNode
  /** False where the page has a search box of its own. */
  searchable?: boolean
  /** The public address of the page in English, where there is the same page in the other languages. */
  path?: string
  /** The pages above this one, the uppermost first. */
  crumbs?: readonly Crumb[]
}

/** The head of a page and its main part. */
export function PageFrame({ children, searchable = true, path, crumbs = [] }: PageFrameProps) {
  return (
    <>
      <SiteHeader searchable={searchable} path={path ?? null} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page px-4 pt-6 pb-16 outline-none sm:px-6 sm:pt-8">
        <Breadcrumbs crumbs={crumbs} />
        <div className={crumbs.length === 0 ? 'sm:pt-4' : ''}>{children}</div>
      </main>
    </>
  )
}
