/** What can be done to a statement, in the order of its forms, with the key that begins it. */
export const statementActs = {
  speaker: { name: 'Change the speaker', key: 's' },
  kind: { name: 'Change the kind', key: 'k' },
  split: { name: 'Split', key: 'x' },
  merge: { name: 'Merge with the one above', key: 'm' },
  note: { name: 'Not speech', key: 'n' },
  exchange: { name: 'Join to another exchange', key: 'e' },
  label: { name: 'This label is always …', key: 'l' },
  remove: { name: 'Remove', key: 'r' },
} as const
export type StatementAct = keyof typeof statementActs
