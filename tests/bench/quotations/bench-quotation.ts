/** What the archive ought to say of a quotation. */
export type QuotationClass = 'verbatim' | 'shortened' | 'altered' | 'misattributed' | 'not-found'

/** A text with one quotation in it. `words` are those of the statement it was made from, as they stand there. */
export type BenchQuotation = { text: string; expected: QuotationClass; source: string | null; kind: string }
