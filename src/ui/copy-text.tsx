import { words } from './words.ts'

/** A button that copies a text (client/copy.ts). Without scripts, or where the browser can't copy, there is none: the text is there to select. */
export function CopyText({ text, what }: { text: string; what: string }) {
  const t = words('copy')
  return (
    <>
      <button
        type="button"
        hidden
        className="button small"
        aria-label={t('what', { what })}
        data-copy-text={text}
        data-copied={t('copied')}
      >
        {t('copy')}
      </button>
      <span role="status" className="sr-only" data-says={t('copiedWhat', { what })} />
    </>
  )
}
