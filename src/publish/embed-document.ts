import { createHash } from 'node:crypto'

// The colours are those of src/ui/rostrum.css, the faces those of the reader's system: an embed loads nothing.
const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1d1b18;--soft:#5d574e;--line:#dcd6ca;--accent:#8a1c2c;--tint:#f1eee6}
@media (prefers-color-scheme:dark){:root{--paper:#1e2023;--ink:#e8e3d9;--soft:#aba498;--line:#35373c;--accent:#f1a7a5;--tint:#24262a}}
*{box-sizing:border-box;margin:0}
body{background:var(--paper);color:var(--ink);border:1px solid var(--line);border-left:4px solid var(--accent);border-radius:6px;padding:1rem 1.25rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}
blockquote{font:1.125rem/1.55 Georgia,"Source Serif 4",serif}
blockquote p+p{margin-top:.7em}
a{color:inherit;text-underline-offset:.18em}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.note{background:var(--tint);border-radius:4px;padding:.4rem .7rem;margin-bottom:.8rem;font-size:.9375rem}
footer{margin-top:.9rem;font-size:.9375rem;color:var(--soft)}
footer b{color:var(--ink)}
`
/** Tells the page around how high it is, whenever that changes or the page asks. */
const script = `
const tell=()=>parent.postMessage({rostrum:"height",height:Math.ceil(document.documentElement.getBoundingClientRect().height)},"*");
new ResizeObserver(tell).observe(document.documentElement);
addEventListener("message",({data})=>{if(data&&data.rostrum==="tell")tell()});
`

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** By which a Content-Security-Policy knows the style and the script of an embed. */
export const embedHashes = { style: hashOf(style), script: hashOf(script) }

/** A small page for another site's frame. `title` and `body` are HTML, escaped by who writes them. */
export function embedDocument({ language, title, body }: { language: string; title: string; body: string }): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`
}
