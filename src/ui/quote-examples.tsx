import { Link } from './link.tsx'
import { words } from './words.ts'

const examples = [
  { text: 'These meetings were useful. They helped us learn more about each other’s positions.', shows: 'sentence' },
  {
    text: '“These meetings were useful … and coordinate our actions at the UN,” Lavrov said.',
    shows: 'leftOut',
  },
  {
    text: '“These meetings were very useful. They helped us understand each other’s positions,” said Sergey Lavrov.',
    shows: 'changed',
  },
  {
    text: 'According to Jen Psaki, “they helped us learn more about each other’s positions.”',
    shows: 'wrongName',
  },
] as const

/** Texts to try, as addresses. */
export function QuoteExamples() {
  const t = words('quote.examples')
  return (
    <section aria-labelledby="examples" className="mt-10 max-w-[46rem]">
      <h2 id="examples" className="section-title">
        {t('try')}
      </h2>
      <ul className="mt-2 space-y-2">
        {examples.map(({ text, shows }) => (
          <li key={shows}>
            <Link href={`/quote?${new URLSearchParams({ q: text })}`} className="font-serif">
              {text}
            </Link>{' '}
            <span className="text-[0.9375rem] text-soft">({t(shows)})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
