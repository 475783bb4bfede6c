import { z } from 'zod'

const text = z.string().max(20_000)

/** What a device signed, as `PublicKeyCredential.toJSON()` writes it (https://www.w3.org/TR/webauthn-3/#sctn-credential). */
export const passkeyAssertionSchema = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.exactOptional(),
  }),
  clientExtensionResults: z.looseObject({}),
})

export type PasskeyAssertion = z.output<typeof passkeyAssertionSchema>

/** What a device made, in the same notation. */
export const newPasskeySchema = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  response: z.looseObject({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
  clientExtensionResults: z.looseObject({}),
})

export type NewPasskey = z.output<typeof newPasskeySchema>
