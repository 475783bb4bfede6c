import fc from 'fast-check'

/** `npm test` judges a change, so its property tests draw the same inputs every time; `npm run fuzz` draws new ones. */
if (import.meta.env.MODE !== 'fuzz') fc.configureGlobal({ seed: 20_261_124 })
