import type { Conflict } from './use-draft.ts'

/** Two texts of one draft: one's own, which could not be saved, and the one that somebody else saved before. */
export function ConflictPanel({ conflict, onChoose }: { conflict: Conflict; onChoose: (mine: boolean) => void }) {
  const { mine, theirs } = conflict
  return (
    <section role="alert" aria-label="Two texts" className="my-4 border-accent border-l-4 bg-tint px-4 py-3">
      <h2 className="section-title">{theirs.by} saved this draft meanwhile</h2>
      <p className="mt-1">Nothing is lost. Compare the two texts, then choose.</p>
      <div className="mt-3 grid gap-4 lg:grid-cols-2">
        <div>
          <label htmlFor="conflict-mine">Yours, not saved</label>
          <textarea id="conflict-mine" readOnly value={mine} rows={12} className="draft-text mt-1 mb-2" />
          <button type="button" className="button" onClick={() => onChoose(true)}>
            Save mine over theirs
          </button>
        </div>
        <div>
          <label htmlFor="conflict-theirs">{theirs.by}’s, saved</label>
          <textarea id="conflict-theirs" readOnly value={theirs.text} rows={12} className="draft-text mt-1 mb-2" />
          <button type="button" className="button" onClick={() => onChoose(false)}>
            Keep theirs
          </button>
        </div>
      </div>
    </section>
  )
}
