import { useEffect, useState } from 'react'

const notDone = 'The device made no passkey answer. Try again, or use your password.'

/** Whether this browser knows passkeys; false until its scripts run. */
export function usePasskeys(): boolean {
  const [known, setKnown] = useState(false)
  useEffect(() => {
    setKnown('PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential)
  }, [])
  return known
}

/**
 * Ask the device to sign (`get`) or to make a passkey (`create`).
 * @param options As the server wrote them, in JSON.
 * @returns what the server is to check, or a sentence that says why there is nothing.
 */
export async function askDevice(kind: 'get' | 'create', options: unknown): Promise<{ credential: unknown } | string> {
  try {
    const credential = await (kind === 'get' ? getCredential(options) : createCredential(options))
    return credential instanceof PublicKeyCredential ? { credential: credential.toJSON() } : notDone
  } catch {
    return notDone
  }
}

function getCredential(options: unknown) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON)
  return navigator.credentials.get({ publicKey })
}

function createCredential(options: unknown) {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON)
  return navigator.credentials.create({ publicKey })
}
