import { assertNever } from '../assert-never'
import { markup, type Markup } from '../markup'

/** How a choice is answered. */
export type Tick = 'ticked' | 'open' | 'excluded'

/** What an answer to a choice is called. */
export const tickWords: Readonly<Record<Tick, string>> = {
  ticked: 'Ticked',
  open: 'Not ticked',
  excluded: 'Not applicable',
}

const ink = '#1f3a5f'
const faint = '#8794a3'

const shape = (tick: Tick): Markup => {
  switch (tick) {
    case 'ticked':
      return markup`<rect x="0.7" y="0.7" width="14.6" height="14.6" rx="2" fill="${ink}"/><path d="M4 8.4l2.7 2.8 5.3-6" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`
    case 'open':
      return markup`<rect x="1.1" y="1.1" width="13.8" height="13.8" rx="2" fill="#fff" stroke="${faint}" stroke-width="1.3"/>`
    case 'excluded':
      return markup`<rect x="1.1" y="1.1" width="13.8" height="13.8" rx="2" fill="#eef1f4" stroke="${faint}" stroke-width="1.3"/><path d="M4 12L12 4" stroke="${faint}" stroke-width="1.6" stroke-linecap="round"/>`
    default:
      return assertNever(tick)
  }
}

/** The sign of a choice's answer, a shape of its own for each, which carries its own word for readers that speak. */
export const drawTick = (tick: Tick): Markup =>
  markup`<svg class="sign" viewBox="0 0 16 16" role="img" aria-label="${tickWords[tick]}">${shape(tick)}</svg>`
