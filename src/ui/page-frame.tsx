import type { ReactNode } from 'react'
import { SiteHeader } from './site-header.tsx'

/** The head of a page and its main part. `searchable` is false where the page has a search box of its own. */
export function PageFrame({ children, searchable = true }: { children: ReactNode; searchable?: boolean }) {
  return (
    <>
      <SiteHeader searchable={searchable} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page px-4 pt-8 pb-16 outline-none sm:px-6 sm:pt-12">
        {children}
      </main>
    </>
  )
}
