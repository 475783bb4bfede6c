/** What stands above a draft that is shown as readers will see it. */
export function PreviewBanner({ id, title }: { id: string; title: string | null }) {
  return (
    <aside aria-label="Preview" className="border-accent border-b-4 bg-tint px-4 py-3 sm:px-6 print:hidden">
      <p className="mx-auto max-w-page">
        <strong>Preview.</strong> “{title ?? 'Without a title'}” is not published; only those who may see the draft see
        this. <a href={`/desk/drafts/${id}`}>Back to the review</a> ·{' '}
        <a href={`/desk/drafts/${id}/publish`}>Publish …</a>
      </p>
    </aside>
  )
}
