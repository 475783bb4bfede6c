import { type StatementAct, statementActs } from '../statement-acts.ts'

const others: [key: string, does: string][] = [
  ['j, ↓', 'next statement'],
  ['u, ↑', 'statement before'],
  ['Enter', 'its place in the text'],
  ['z', 'undo'],
  ['Esc', 'close a form'],
]

/** The keys that work while a statement has the focus. */
export function Shortcuts() {
  const acts = Object.keys(statementActs) as StatementAct[]
  return (
    <details className="panel">
      <summary>Keys</summary>
      <p className="mt-2">While a statement has the focus:</p>
      <dl className="draft-keys">
        {[...others, ...acts.map((act): [string, string] => [statementActs[act].key, statementActs[act].name])].map(
          ([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ),
        )}
      </dl>
    </details>
  )
}
