/** Dragging over the columns of a histogram of months fills in its two fields and asks anew. */
export function dragOverHistogram(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-histogram]')) {
    const drawing = form.querySelector('svg')
    if (drawing) new Histogram(form, drawing).start()
  }
}

class Histogram {
  private readonly form: HTMLFormElement
  private readonly drawing: SVGSVGElement
  private readonly columns: SVGRectElement[]
  private begun: number | null = null

  constructor(form: HTMLFormElement, drawing: SVGSVGElement) {
    this.form = form
    this.drawing = drawing
    this.columns = [...drawing.querySelectorAll('rect')]
  }

  start(): void {
    const { drawing, form } = this
    const hint = form.querySelector<HTMLElement>('.hint')
    if (hint) hint.hidden = false
    form.classList.add('draggable')
    drawing.addEventListener('pointerdown', (event) => {
      event.preventDefault()
      drawing.setPointerCapture(event.pointerId)
      this.begun = this.placeAt(event)
      this.choose(this.begun)
    })
    drawing.addEventListener('pointermove', (event) => {
      if (this.begun !== null) this.choose(this.placeAt(event))
    })
    drawing.addEventListener('pointerup', () => {
      if (this.begun === null) return
      this.begun = null
      form.requestSubmit()
    })
    drawing.addEventListener('pointercancel', () => {
      this.begun = null
    })
  }

  private placeAt({ clientX }: PointerEvent): number {
    const { left, width } = this.drawing.getBoundingClientRect()
    const place = Math.floor(((clientX - left) / width) * this.columns.length)
    return Math.min(this.columns.length - 1, Math.max(0, place))
  }

  /** The columns between where the drag began and where it is. */
  private choose(place: number): void {
    const [first, last] = [this.begun ?? place, place].sort((one, other) => one - other) as [number, number]
    for (const [at, column] of this.columns.entries()) column.classList.toggle('chosen', at >= first && at <= last)
    this.fill('from', this.columns[first])
    this.fill('to', this.columns[last])
  }

  private fill(name: string, column: SVGRectElement | undefined): void {
    const field = this.form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = column?.dataset['month'] ?? ''
  }
}
