/** What of a query could not be understood, and how it was taken. */
export function QueryNotes({ notes }: { notes: readonly string[] }) {
  return notes.map((note) => (
    <p key={note} className="mt-4 max-w-3xl border-accent border-l-3 pl-3">
      {note}
    </p>
  ))
}
