import { scopeAddress } from './scope-address.ts'
import { type SearchHelpPart, searchHelp } from './search-help.ts'

/** How to search: every example is a search to try. */
export function SearchHelpPage() {
  return (
    <article className="about max-w-[46rem]">
      <h1 className="page-title">How to search</h1>
      <p>
        Write a few words that stood in the sentence. That is enough most of the time; what follows is for the rest.
        Whatever you write is searched: what can’t be understood is taken as words, and a note says so.
      </p>
      {searchHelp.map((part) => (
        <Part key={part.id} part={part} />
      ))}
      <h2 id="spelling">Spelling</h2>
      <p>
        When nothing matches as it is typed, words that are spelt nearly alike are searched as well, and the page says
        so. <a href="/search?q=U.S.">U.S.</a> and <a href="/search?q=US">US</a> are the same; so are long-term, long
        term and longterm.
      </p>
      <h2 id="views">Other views of a search</h2>
      <p>
        <a href="/search?q=security&amp;group=transcript">By transcript</a> gathers what is found under its transcripts.{' '}
        <a href="/search/context?q=security">In context</a> sets every place where a word was said on a line of its own,
        sorted by the word before or after it. <a href="/search/frequency?q=inflation&amp;q=Russia">Over time</a> counts
        how often words were said, by month or year, several side by side.
      </p>
      <h2 id="quotations">Is a quotation right?</h2>
      <p>
        <a href="/quote">Check a quotation</a> takes a sentence or a whole article and holds each quotation in it
        against every transcript, also when words were left out or changed, or when it is given to somebody else.
      </p>
      <h2 id="keep">Keep what you found</h2>
      <p>
        The address of a search can be kept and shared. The foot of its page has the whole result as a file, with a
        permalink and a citation for each statement, and a feed that tells a feed reader of new statements. There is a{' '}
        <a href="/feed.atom">feed of all new transcripts</a>, and one of each speaker.
      </p>
    </article>
  )
}

function Part({ part: { title, id, says, examples } }: { part: SearchHelpPart }) {
  return (
    <>
      <h2 id={id}>{title}</h2>
      <p>{says}</p>
      <dl className="mt-4 space-y-2 font-sans text-base sm:grid sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] sm:gap-x-6 sm:space-y-0">
        {examples.map(({ query, finds }) => (
          <div key={query} className="sm:contents">
            <dt className="sm:py-1.5">
              <a href={scopeAddress('/search', { q: query })}>
                <code className="rounded-sm bg-tint px-1.5 py-0.5 font-sans">{query}</code>
              </a>
            </dt>
            <dd className="text-soft sm:py-1.5">{finds}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
