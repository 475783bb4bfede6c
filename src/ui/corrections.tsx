import { words } from './words.ts'

type Corrected = { said: string; corrected: string }

/** What the source corrects, as sentences, each once: marks in the text alone can't be heard. */
export function Corrections({ corrections }: { corrections: readonly Corrected[] }) {
  const t = words('corrections')
  const sentences = corrections.map(({ said, corrected }) =>
    corrected === '' ? t('takenBack', { said }) : t('corrected', { said, corrected }),
  )
  if (sentences.length === 0) return null
  return (
    <ul className="text-[0.9375rem] text-soft">
      {[...new Set(sentences)].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
