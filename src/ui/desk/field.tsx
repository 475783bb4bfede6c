import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'input'>, 'className'> & { name: string; label: string; hint?: string }

/** A field of a form with its label, and a hint where one helps. */
export function Field({ label, hint, name, id = name, ...input }: Props) {
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint !== undefined && (
        <p id={hintId} className="text-[0.9375rem] text-soft">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        name={name}
        aria-describedby={hintId}
        className="mt-1 block w-full rounded-md border border-edge bg-leaf px-3 py-2"
      />
    </div>
  )
}
