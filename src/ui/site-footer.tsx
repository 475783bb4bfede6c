/** The foot of every page. */
export function SiteFooter() {
  return (
    <footer className="mt-auto border-line border-t print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap gap-x-6 gap-y-2 px-4 py-6 text-[0.9375rem] text-soft sm:px-6">
        <p className="mr-auto max-w-prose">Every statement here has an address that stays its own.</p>
        <a href="/quote">Check a quotation</a>
        <a href="/help/search">How to search</a>
        <a href="/feed.atom">Feed</a>
        <a href="/about#links">How links last</a>
        <a href="/about#text">How the text is made</a>
      </div>
    </footer>
  )
}
