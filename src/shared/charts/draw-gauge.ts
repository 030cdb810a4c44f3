import { markup, type Markup } from '../markup'
import type { Light } from '../review/score'
import { lightFill, lightInk } from './colours'

/** Side of the square, in the picture's own units. */
export const gaugeSize = 64
const centre = gaugeSize / 2
const radius = 27

const digits = (value: number): string => String(Math.round(value * 100) / 100)

/** Path of an arc from the top, clockwise, over a share of the ring from 0 to 1; empty for nothing. */
export const arcPath = (share: number): string => {
  if (share <= 0) return ''
  const from = `M${centre} ${centre - radius}`
  const arc = `A${radius} ${radius} 0`
  if (share >= 1) return `${from}${arc} 1 1 ${centre} ${centre + radius}${arc} 1 1 ${centre} ${centre - radius}`
  const angle = share * 2 * Math.PI
  const [x, y] = [centre + radius * Math.sin(angle), centre - radius * Math.cos(angle)]
  return `${from}${arc} ${share > 0.5 ? 1 : 0} 1 ${digits(x)} ${digits(y)}`
}

/** A ring filled by a score from 0 to 100. A score that is missing is an empty, dashed ring, never a ring at 0. */
export const drawGauge = (score: number | null, light: Light): Markup => {
  const label = score === null ? 'Not assessed' : `Score ${score} of 100`
  const ring =
    score === null
      ? markup`<circle cx="${centre}" cy="${centre}" r="${radius}" fill="none" stroke="${lightFill.grey}" stroke-width="4" stroke-dasharray="3 4"/>`
      : markup`<circle cx="${centre}" cy="${centre}" r="${radius}" fill="none" stroke="#e6e9ed" stroke-width="7"/><path d="${arcPath(score / 100)}" fill="none" stroke="${lightFill[light]}" stroke-width="7"/>`
  return markup`<svg class="gauge" viewBox="0 0 ${gaugeSize} ${gaugeSize}" role="img" aria-label="${label}">${ring}<text x="${centre}" y="${centre + 5.5}" text-anchor="middle" font-size="16" font-weight="700" fill="${lightInk[light]}">${score ?? '–'}</text></svg>`
}
