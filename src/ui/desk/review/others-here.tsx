/** Who else has the draft open, and who saved it meanwhile. */
export function OthersHere({ id, others, newer }: { id: string; others: readonly string[]; newer: string | null }) {
  return (
    <p role="status" className="text-[0.9375rem]">
      {others.length > 0 && (
        <strong>
          {others.join(', ')} {others.length === 1 ? 'has' : 'have'} this draft open as well.
        </strong>
      )}
      {newer !== null && (
        <>
          {' '}
          {newer} saved a newer version. <a href={`/desk/drafts/${id}`}>Show it</a>
        </>
      )}
    </p>
  )
}
