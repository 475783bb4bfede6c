'use client'

/** What stands in place of a page with Next's client that could not be made: never a stack trace. Words that need no language file. */
export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <main className="mx-auto max-w-measure space-y-4 px-4 py-14">
      <h1 className="page-title">This page could not be made</h1>
      <p>The fault is ours. It may be gone in a moment; nothing in the archive is lost.</p>
      <p>
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      </p>
      {error.digest !== undefined && <p className="text-soft text-sm">Number of this error: {error.digest}</p>}
    </main>
  )
}
