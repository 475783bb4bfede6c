import type { ReactNode } from 'react'

/** A part of a page of the desk with its title. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10 border-line border-t pt-6">
      <h2 id={id} className="scroll-mt-6 font-semibold font-serif text-[1.375rem]">
        {title}
      </h2>
      <div className="mt-3 space-y-4">{children}</div>
    </section>
  )
}
