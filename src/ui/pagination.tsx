/** The pages of a list: back, on, and where one is. `addressOf` makes the address of a page from 1. */
export function Pagination({
  page,
  pageCount,
  addressOf,
}: {
  page: number
  pageCount: number
  addressOf: (page: number) => string
}) {
  if (pageCount <= 1) return null
  return (
    <nav aria-label="Pages" className="mt-6 flex items-center gap-4 border-line border-t pt-5">
      {page > 1 && (
        <a href={addressOf(page - 1)} rel="prev" className="button">
          ← Previous
        </a>
      )}
      <p className="text-soft">
        Page {page} of {pageCount}
      </p>
      {page < pageCount && (
        <a href={addressOf(page + 1)} rel="next" className="button ml-auto">
          Next →
        </a>
      )}
    </nav>
  )
}
