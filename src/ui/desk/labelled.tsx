import type { ReactNode } from 'react'

/** The look of what one writes into. */
export const fieldLook = 'mt-1 block w-full rounded-md border border-edge bg-leaf px-3 py-2'

/** What a field's hint is found by; undefined where it has none. */
export function hintIdOf(id: string, hint: string | undefined): string | undefined {
  return hint === undefined ? undefined : `${id}-hint`
}

type Props = { id: string; label: string; hint: string | undefined; children: ReactNode }

/** A field of a form under its label, and a hint where one helps. */
export function Labelled({ id, label, hint, children }: Props) {
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint !== undefined && (
        <p id={hintIdOf(id, hint)} className="text-[0.9375rem] text-soft">
          {hint}
        </p>
      )}
      {children}
    </div>
  )
}
