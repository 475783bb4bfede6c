import { words } from './words.ts'

/** The system's own way to share a link, where the browser has one: client/share.ts shows it. */
export function ShareButton({ url, title }: { url: string; title: string }) {
  return (
    <button type="button" hidden className="button small" data-share={url} data-title={title}>
      {words('share')('system')}
    </button>
  )
}
