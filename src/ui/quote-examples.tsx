const examples = [
  { text: 'These meetings were useful. They helped us learn more about each other’s positions.', shows: 'a sentence' },
  {
    text: '“These meetings were useful … and coordinate our actions at the UN,” Lavrov said.',
    shows: 'words left out',
  },
  {
    text: '“These meetings were very useful. They helped us understand each other’s positions,” said Sergey Lavrov.',
    shows: 'words changed',
  },
  {
    text: 'According to Jen Psaki, “they helped us learn more about each other’s positions.”',
    shows: 'the wrong name',
  },
]

/** Texts to try, as addresses. */
export function QuoteExamples() {
  return (
    <section aria-labelledby="examples" className="mt-10 max-w-[46rem]">
      <h2 id="examples" className="section-title">
        Try one
      </h2>
      <ul className="mt-2 space-y-2">
        {examples.map(({ text, shows }) => (
          <li key={shows}>
            <a href={`/quote?${new URLSearchParams({ q: text })}`} className="font-serif">
              {text}
            </a>{' '}
            <span className="text-[0.9375rem] text-soft">({shows})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
