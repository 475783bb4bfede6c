import { notFound } from 'next/navigation'

export const dynamic = 'force-dynamic'

/** Every address that is no page; never cached, so that nobody can fill the cache with them. */
export default function Missing() {
  notFound()
}
