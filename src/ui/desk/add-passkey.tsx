'use client'

import { type FormEvent, useState } from 'react'
import { askDesk } from './ask-desk.ts'
import { Field } from './field.tsx'
import { askDevice, usePasskeys } from './use-passkeys.ts'

/** A form that adds a passkey of this device. It takes a browser that knows passkeys, and says so where it does not. */
export function AddPasskey() {
  const known = usePasskeys()
  const [problem, setProblem] = useState('')
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setProblem('')
    const name = new FormData(event.currentTarget).get('passkey-name')
    const begun = await askDesk('/desk/account/passkeys/begin')
    if (!begun.ok) return setProblem(begun.reason)
    const made = await askDevice('create', begun.body['options'])
    if (typeof made === 'string') return setProblem(made)
    const answer = await askDesk('/desk/account/passkeys/add', { response: made.credential, name })
    if (!answer.ok) return setProblem(answer.reason)
    location.reload()
  }
  if (!known) return <p className="text-soft">Adding one takes scripts and a browser that knows passkeys.</p>
  return (
    <form onSubmit={add} className="max-w-sm space-y-3">
      <Field label="Name" hint="To tell it by, such as “my phone”." name="passkey-name" required maxLength={80} />
      <button type="submit" className="button">
        Add a passkey
      </button>
      <p role="alert" className="text-accent empty:hidden">
        {problem}
      </p>
    </form>
  )
}
