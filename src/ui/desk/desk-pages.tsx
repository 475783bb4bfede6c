type Props = {
  path: string
  query: Readonly<Record<string, string | number>> & { page: number }
  pageCount: number
}

/** The way to the page before and after in a list of the desk. */
export function DeskPages({ path, query, pageCount }: Props) {
  if (pageCount < 2) return null
  const to = (page: number) =>
    `${path}?${new URLSearchParams(Object.entries({ ...query, page }).map(([name, value]) => [name, String(value)]))}`
  return (
    <nav aria-label="Pages" className="mt-6 flex flex-wrap items-baseline gap-5">
      {query.page > 1 && <a href={to(query.page - 1)}>Before</a>}
      <span className="text-soft">
        Page {query.page} of {pageCount}
      </span>
      {query.page < pageCount && <a href={to(query.page + 1)}>Next</a>}
    </nav>
  )
}
