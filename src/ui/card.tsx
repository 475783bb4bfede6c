import type { ReactNode } from 'react'

/** Pixels: the size that sites ask of the picture of a link. */
export const cardSize = { width: 1200, height: 630 }

// The light colours of rostrum.css: a picture can't follow the reader's system.
const [paper, ink, soft, line, accent] = ['#fbfaf6', '#1d1b18', '#5d574e', '#dcd6ca', '#8a1c2c']

/** The faces of a card, by the scripts that each file holds. */
export const cardFaces = {
  serif: 'Serif latin, Serif latin-ext, Serif cyrillic, Serif cyrillic-ext, Serif greek, Serif vietnamese',
  sans: 'Sans latin, Sans latin-ext, Sans cyrillic, Sans cyrillic-ext, Sans greek, Sans vietnamese',
}

type CardProps = {
  /** One line above: what it is, from where. */
  above: string | null
  /** The words in the middle, large when they are few. */
  words: string
  quoted: boolean
  name: string | null
  below: string
}

/** The picture of a statement, of a transcript, or of the archive, for the cards that other sites make of links. */
export function Card({ above, words, quoted, name, below }: CardProps) {
  return (
    <Column style={{ width: '100%', height: '100%', background: paper, color: ink, fontFamily: cardFaces.sans }}>
      <div style={{ display: 'flex', height: 14, background: accent }} />
      <Column style={{ flexGrow: 1, padding: '44px 72px 40px', justifyContent: 'space-between' }}>
        <Column style={{ flexGrow: 1 }}>
          <OneLine>{above ?? ''}</OneLine>
          <div style={{ display: 'flex', flexGrow: 1, alignItems: 'center', padding: '12px 0 20px' }}>
            <div
              style={{ fontFamily: cardFaces.serif, fontSize: sizeOf(words), lineHeight: 1.32, letterSpacing: -0.4 }}
            >
              {quoted ? `“${words}”` : words}
            </div>
          </div>
        </Column>
        <div
          style={{
            ...{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-end' },
            ...{ borderTop: `2px solid ${line}`, paddingTop: 26 },
          }}
        >
          <Column style={{ maxWidth: 800 }}>
            {name !== null && <div style={{ fontSize: 34, fontWeight: 600 }}>{name}</div>}
            <OneLine>{below}</OneLine>
          </Column>
          <Sign />
        </div>
      </Column>
    </Column>
  )
}

function Column({ style, children }: { style: object; children: ReactNode }) {
  return <div style={{ display: 'flex', flexDirection: 'column', ...style }}>{children}</div>
}

function OneLine({ children }: { children: string }) {
  return (
    <div
      style={{
        ...{ fontSize: 26, color: soft, maxWidth: 1050 },
        ...{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
      }}
    >
      {children}
    </div>
  )
}

/** The wordmark, as site-header.tsx shows it. */
function Sign() {
  return (
    <div style={{ display: 'flex', alignItems: 'center', fontFamily: cardFaces.serif, fontSize: 34, fontWeight: 600 }}>
      <svg width="40" height="40" viewBox="0 0 32 32" aria-hidden="true" style={{ marginRight: 14 }}>
        <path d="M3.5 12.5 27.5 7l1.2 4.4L4.7 17z" fill={accent} />
        <path d="m11.5 17 8.6-2-1.6 11.5h-5.4z" fill={accent} />
        <path d="M7.5 26.5h17V29h-17z" fill={accent} />
        <path d="M20 9.2 22.4 3" stroke={accent} strokeWidth="1.8" strokeLinecap="round" />
      </svg>
      Rostrum
    </div>
  )
}

/** Pixels of the letters, so that the longest words still fit. */
function sizeOf(words: string): number {
  if (words.length <= 60) return 66
  if (words.length <= 120) return 54
  if (words.length <= 190) return 45
  return 38
}
