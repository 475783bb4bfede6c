import { words } from './words.ts'

const keys = ['j', 'k', 'n', 'p', '/', 's', '?'] as const
const names = {
  j: 'next',
  k: 'previous',
  n: 'nextOfSpeaker',
  p: 'previousOfSpeaker',
  '/': 'find',
  s: 'skim',
  '?': 'help',
} as const

/** The keys of a transcript's page, and the way to switch them off (WCAG 2.1.4); client/keys.ts opens it. */
export function KeyboardHelp() {
  const t = words('reading.keyboard')
  return (
    <dialog className="keyboard-help" aria-labelledby="keyboard-title">
      <h2 id="keyboard-title" className="section-title">
        {t('title')}
      </h2>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(names[key])}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" data-keys-on="" defaultChecked autoComplete="off" /> {t('on')}
      </label>
      <form method="dialog">
        <button type="submit" className="button small">
          {t('close')}
        </button>
      </form>
    </dialog>
  )
}
