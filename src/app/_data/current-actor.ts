import 'server-only'
import { headers as requestHeaders } from 'next/headers'
import { cache } from 'react'
import type { Actor } from '#src/editors/actor.ts'
import { sharedDesk } from '#src/editors/desk.ts'
import { findActor } from '#src/editors/find-actor.ts'

/** Who the page or route at work is for, from the session's cookie or a bearer token; null for somebody without an account. */
export const currentActor = cache(
  async (): Promise<Actor | null> => findActor(await sharedDesk(), await requestHeaders()),
)
