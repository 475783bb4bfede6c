import type { ReactNode } from 'react'
import { Wordmark } from '../wordmark.tsx'
import { DeskNotice } from './desk-notice.tsx'

type Props = {
  /** Who is signed in. */
  who: { name: string; role: string }
  /** The places that they may go to. */
  places: readonly { href: string; name: string }[]
  notice: { kind: 'done' | 'problem'; text: string } | null
  /** The place that the page belongs to, as its address in the navigation. */
  at: string
  /** A page that needs the whole width of a screen, such as a source beside its transcript. */
  wide?: boolean
  children: ReactNode
}

/** The head of a page of the desk with its navigation, and its main part. */
export function DeskFrame({ who, places, notice, at, wide = false, children }: Props) {
  const width = wide ? 'max-w-none' : 'max-w-page'
  return (
    <>
      <header className="border-line border-b bg-tint print:hidden">
        <div className={`mx-auto flex ${width} flex-wrap items-center gap-x-8 gap-y-1 px-4 py-2 sm:px-6`}>
          <p className="flex items-baseline gap-3">
            <a href="/" className="py-1 no-underline">
              <Wordmark />
            </a>
            <a href="/desk" className="py-2" aria-current={at === '/desk' ? 'page' : undefined}>
              Desk
            </a>
          </p>
          <nav aria-label="Desk" className="order-last w-full md:order-none md:w-auto">
            <ul className="flex flex-wrap gap-x-5 text-[0.9375rem]">
              {places.map(({ href, name }) => (
                <li key={href}>
                  <a
                    href={href}
                    aria-current={at === href ? 'page' : undefined}
                    className="inline-block py-2 no-underline hover:underline aria-[current]:font-semibold aria-[current]:underline"
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="ml-auto flex items-baseline gap-4 text-[0.9375rem]">
            <a href="/desk/account" className="py-2" title={`Signed in as ${who.role}`}>
              {who.name}
            </a>
            <form action="/desk/sign-out" method="post">
              <button
                type="submit"
                className="cursor-pointer py-2 text-soft underline decoration-edge underline-offset-2"
              >
                Sign out
              </button>
            </form>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={`mx-auto w-full ${width} px-4 pt-6 pb-16 outline-none sm:px-6 sm:pt-10`}>
        <DeskNotice notice={notice} />
        {children}
      </main>
    </>
  )
}
