import { markup, nothing, type Markup } from '../markup'
import { thresholds } from '../scoring/weights'

/** One review in a curve. */
export type CurvePoint = {
  /** ISO 8601. */
  readonly at: string
  /** 0 to 100; `null` where nothing was assessed: the curve has a gap there. */
  readonly score: number | null
  /** The checks differ from those of the point before. */
  readonly checksChanged: boolean
}

/** Where the curve is drawn, in the picture's own units. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

type Place = { readonly x: number; readonly y: number }

/** A curve laid out: unbroken runs of places, and where the checks changed. */
export type Curve = { readonly runs: readonly (readonly Place[])[]; readonly changes: readonly number[] }

const round = (value: number): number => Math.round(value * 100) / 100

/** Lays points out by date, oldest left. A missing score ends a run, and the next one begins a new one. */
export const layOutCurve = (points: readonly CurvePoint[], box: Box): Curve => {
  const times = points.map(({ at }) => Date.parse(at))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const xOf = (index: number): number => {
    const time = times[index] ?? first
    const share = last > first ? (time - first) / (last - first) : 1
    return round(box.left + share * box.width)
  }
  const runs: Place[][] = []
  points.forEach(({ score }, index) => {
    if (score === null) return
    const place = { x: xOf(index), y: round(box.top + (1 - score / 100) * box.height) }
    const before = index > 0 ? points[index - 1]?.score : null
    const run = runs.at(-1)
    if (run && before !== null && before !== undefined) run.push(place)
    else runs.push([place])
  })
  return { runs, changes: points.flatMap(({ checksChanged }, index) => (checksChanged ? [xOf(index)] : [])) }
}

/** The path of a run. */
export const runPath = (run: readonly Place[]): string =>
  run.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')

const box: Box = { left: 18, top: 6, width: 172, height: 58 }
/** More dots than this would run together. */
const mostDots = 40

const level = (score: number, dashed: boolean): Markup => {
  const y = round(box.top + (1 - score / 100) * box.height)
  return markup`<line x1="${box.left}" x2="${box.left + box.width}" y1="${y}" y2="${y}" stroke="${dashed ? '#8794a3' : '#d5dae0'}" stroke-width="0.6" stroke-dasharray="${dashed ? '1 2' : 'none'}"/>`
}

const label = (score: number): Markup =>
  markup`<text x="${box.left - 3}" y="${round(box.top + (1 - score / 100) * box.height + 2)}" text-anchor="end" font-size="6" fill="#59636f">${score}</text>`

/** A curve of scores from 0 to 100 with the limits of the lights; `ink` is its colour, `days` stand under its ends. */
export const drawTrend = (
  points: readonly CurvePoint[],
  { ink, days, title }: { readonly ink: string; readonly days: readonly [string, string]; readonly title: string },
): Markup => {
  const { runs, changes } = layOutCurve(points, box)
  const bottom = box.top + box.height
  const dots = points.length <= mostDots ? runs.flat() : runs.flatMap((run) => run.slice(-1))
  return markup`<svg class="trend" viewBox="0 0 200 78" role="img" aria-label="${title}">
${level(100, false)}${level(thresholds.amberBelow, true)}${level(thresholds.redBelow, true)}${level(0, false)}${label(100)}${label(50)}${label(0)}
${changes.map((x) => markup`<line x1="${x}" x2="${x}" y1="${box.top}" y2="${bottom}" stroke="#5b4bb7" stroke-width="0.9" stroke-dasharray="3 2"/><path d="M${x - 3} ${box.top - 5}h6l-3 4.5z" fill="#5b4bb7"/>`)}
${runs.map((run) => (run.length > 1 ? markup`<path d="${runPath(run)}" fill="none" stroke="${ink}" stroke-width="1.6" stroke-linejoin="round"/>` : nothing))}
${dots.map(({ x, y }) => markup`<circle cx="${x}" cy="${y}" r="2" fill="${ink}"/>`)}
<text x="${box.left}" y="75" font-size="6" fill="#59636f">${days[0]}</text><text x="${box.left + box.width}" y="75" text-anchor="end" font-size="6" fill="#59636f">${days[1]}</text></svg>`
}
