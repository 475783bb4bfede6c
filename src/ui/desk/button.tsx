import type { ComponentProps } from 'react'

/** A button of a form: the main one, or a quiet one beside it. */
export function Button({
  quiet = false,
  ...button
}: Omit<ComponentProps<'button'>, 'className'> & { quiet?: boolean }) {
  const look = quiet ? 'border-edge bg-leaf' : 'border-action bg-action text-on-action'
  return (
    <button
      type="submit"
      {...button}
      className={`cursor-pointer rounded-md border px-4 py-2 font-semibold disabled:cursor-not-allowed disabled:opacity-60 ${look}`}
    />
  )
}
