import type { ReviewedStatement } from '#src/query/draft-views.ts'

/** What a draft was read from, cut where its statements begin. */
export function SourcePane({ text, statements }: { text: string; statements: readonly ReviewedStatement[] }) {
  const begins = statements.flatMap(({ sourceOffset }, at) =>
    sourceOffset === null ? [] : [{ at, offset: sourceOffset }],
  )
  const [first] = begins
  return (
    <div className="draft-source" dir="auto">
      <span>{text.slice(0, first?.offset ?? text.length)}</span>
      {begins.map(({ at, offset }, index) => (
        <span key={at} data-source={at}>
          {text.slice(offset, begins[index + 1]?.offset ?? text.length)}
        </span>
      ))}
    </div>
  )
}
