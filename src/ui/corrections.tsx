import { words } from './words.ts'

type Corrected = { said: string; corrected: string }

/** What the source corrects, as sentences: marks in the text alone can't be heard. */
export function Corrections({ corrections }: { corrections: readonly Corrected[] }) {
  const t = words('corrections')
  if (corrections.length === 0) return null
  return (
    <ul className="text-[0.9375rem] text-soft">
      {corrections.map(({ said, corrected }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be corrected twice
        <li key={place}>{corrected === '' ? t('takenBack', { said }) : t('corrected', { said, corrected })}</li>
      ))}
    </ul>
  )
}
