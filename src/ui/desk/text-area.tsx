import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'textarea'>, 'id' | 'className'> & { name: string; label: string; hint?: string }

/** A field of a form for several lines, with its label and a hint where one helps. */
export function TextArea({ label, hint, name, ...area }: Props) {
  const hintId = hint === undefined ? undefined : `${name}-hint`
  return (
    <div>
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {hint !== undefined && (
        <p id={hintId} className="text-[0.9375rem] text-soft">
          {hint}
        </p>
      )}
      <textarea
        {...area}
        id={name}
        name={name}
        aria-describedby={hintId}
        dir="auto"
        className="mt-1 block w-full rounded-md border border-edge bg-leaf px-3 py-2"
      />
    </div>
  )
}
