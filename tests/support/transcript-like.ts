import fc from 'fast-check'

const bits = [
  ...[
    'MS. PSAKI:',
    'Q   ',
    '**Q**',
    'Question:',
    'Sergey Lavrov:',
    'THE PRESIDENT:  ',
    'Ned Price (00:12): ',
    'Matt: (00:03) ',
  ],
  ...[
    'Hello there.',
    '(Applause.)',
    '12:32 P.M. EST',
    'END',
    '* * *',
    '\\###',
    '# Title',
    '- item',
    '> quoted',
    '| a | b |',
  ],
  ...[
    '\n',
    '\n\n',
    '  \n',
    '\r\n',
    '\u00a0',
    '\u200b',
    '*',
    '**',
    '_',
    ':',
    '---',
    'Almaty, April 11, 2025',
    'Photo: MFA',
  ],
  ...[
    '[John Smith]',
    'CHAIR POWELL. ',
    'A. ',
    'Вопрос: ',
    '问：',
    '<!-- -->',
    '&amp;',
    '\\:',
    '~~no~~',
    '🙂',
    'é',
    '1. ',
  ],
]

/** Arbitrary splices of what transcripts are made of. */
export const transcriptLike = fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((parts) => parts.join(''))
