import type { ComponentProps } from 'react'
import { fieldLook, hintIdOf, Labelled } from './labelled.tsx'

type Props = Omit<ComponentProps<'textarea'>, 'id' | 'className'> & { name: string; label: string; hint?: string }

/** A field of a form for several lines, with its label and a hint where one helps. */
export function TextArea({ label, hint, name, ...area }: Props) {
  return (
    <Labelled id={name} label={label} hint={hint}>
      <textarea
        {...area}
        id={name}
        name={name}
        aria-describedby={hintIdOf(name, hint)}
        dir="auto"
        className={fieldLook}
      />
    </Labelled>
  )
}
