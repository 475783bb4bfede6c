/** What the archive is, how its links last, how its text is made. */
export function AboutPage() {
  return (
    <article className="about max-w-measure">
      <h1 className="page-title">About this archive</h1>
      <p>
        Rostrum keeps what people said in public and were asked about: briefings, press conferences, remarks,
        interviews, hearings. It finds the speakers, the questions and the answers, makes every word searchable, and
        gives every statement an address.
      </p>
      <h2 id="links">How links last</h2>
      <p>
        Every statement has a name of ten letters and digits, given once and never given again. When a transcript is
        corrected, its statements keep their names. One that was joined to another leads to the one that holds its text
        now. One that was removed still answers: it says what it said last, and when it went.
      </p>
      <p>
        A name may be read out or typed by hand: capitals don’t matter, nor do hyphens, and an o counts as a zero, an i
        or an l as a one.
      </p>
      <h2 id="text">How the text is made</h2>
      <p>
        The text is that of the source named at the head of each transcript. Nothing is left out silently: photo
        credits, advertisements and page furniture are set aside with the reason, and everything else is shown. Labels
        such as “MS. PSAKI” are matched with a register of speakers, which knows who held which office on the day.
      </p>
      <p>
        Who speaks and what is a question is found by rules, and rules err. The words themselves are never changed: to
        quote, check them against the source.
      </p>
      <h2 id="search">How to search</h2>
      <p>
        A statement is found when it has all the words you write. The exact word counts most; its other forms count as
        well. Put words in quotation marks when they stand side by side. Then narrow down by speaker, kind and year: the
        address of a search can be kept and shared.
      </p>
    </article>
  )
}
