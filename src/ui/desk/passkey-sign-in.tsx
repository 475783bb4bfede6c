'use client'

import { useState } from 'react'
import { askDesk } from './ask-desk.ts'
import { askDevice, usePasskeys } from './use-passkeys.ts'

/** A button that signs in with a passkey; where the browser knows none there is no button. */
export function PasskeySignIn({ next }: { next: string }) {
  const known = usePasskeys()
  const [problem, setProblem] = useState('')
  const signIn = async () => {
    setProblem('')
    const begun = await askDesk('/desk/sign-in/passkey/begin')
    if (!begun.ok) return setProblem(begun.reason)
    const signed = await askDevice('get', begun.body['options'])
    if (typeof signed === 'string') return setProblem(signed)
    const answer = await askDesk('/desk/sign-in/passkey/check', { response: signed.credential, next })
    if (!answer.ok) return setProblem(answer.reason)
    location.assign(String(answer.body['to']))
  }
  return (
    <>
      {known && (
        <button type="button" onClick={signIn} className="button mt-5">
          Sign in with a passkey
        </button>
      )}
      <p role="alert" className="mt-2 text-accent empty:hidden">
        {problem}
      </p>
    </>
  )
}
