import type { ReactNode } from 'react'
import { Button } from './button.tsx'

type Props = { action: string; label: string; query: string; children?: ReactNode }

/** A form that narrows a list of the desk by words. */
export function ListSearch({ action, label, query, children }: Props) {
  return (
    <form action={action} className="mt-4 flex max-w-[40rem] flex-wrap items-end gap-3">
      <div className="min-w-[12rem] flex-1">
        <label htmlFor="q" className="block font-semibold">
          {label}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={query}
          maxLength={200}
          className="mt-1 block w-full rounded-md border border-edge bg-leaf px-3 py-2"
        />
      </div>
      {children}
      <Button quiet>Search</Button>
    </form>
  )
}
