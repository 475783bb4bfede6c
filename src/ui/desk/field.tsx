import type { ComponentProps } from 'react'
import { fieldLook, hintIdOf, Labelled } from './labelled.tsx'

type Props = Omit<ComponentProps<'input'>, 'className'> & { name: string; label: string; hint?: string }

/** A field of a form with its label, and a hint where one helps. */
export function Field({ label, hint, name, id = name, ...input }: Props) {
  return (
    <Labelled id={id} label={label} hint={hint}>
      <input {...input} id={id} name={name} aria-describedby={hintIdOf(id, hint)} className={fieldLook} />
    </Labelled>
  )
}
