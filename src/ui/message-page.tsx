import type { ReactNode } from 'react'
import { SearchBox } from './search-box.tsx'

/** A page that says what happened and where to go from it. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-measure py-8 sm:py-14">
      <h1 className="font-semibold font-serif text-[1.75rem] leading-tight sm:text-[2.125rem]">{title}</h1>
      <div className="mt-4 space-y-4 font-serif text-lg">{children}</div>
      <div className="mt-8">
        <SearchBox size="large" />
      </div>
    </div>
  )
}
