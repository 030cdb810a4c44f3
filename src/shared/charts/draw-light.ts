import { assertNever } from '../assert-never'
import { markup, type Markup } from '../markup'
import type { Light } from '../review/score'
import { lightFill } from './colours'

/** What a light is called. */
export const lightWords: Readonly<Record<Light, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  grey: 'Grey',
}

const stroke = markup`fill="none" stroke="#fff" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"`

/** Each light has a shape of its own, so that it can be told without colour. */
const shape = (light: Light): Markup => {
  const fill = lightFill[light]
  switch (light) {
    case 'red':
      return markup`<path d="M4.7 0.5h6.6l4.2 4.2v6.6l-4.2 4.2H4.7L0.5 11.3V4.7z" fill="${fill}"/><path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" ${stroke}/>`
    case 'amber':
      return markup`<path d="M8 0.9L15.6 15H0.4z" fill="${fill}"/><path d="M8 6v4.2M8 12.6v0.1" ${stroke}/>`
    case 'green':
      return markup`<circle cx="8" cy="8" r="7.5" fill="${fill}"/><path d="M4.6 8.3l2.4 2.4 4.4-4.8" ${stroke}/>`
    case 'grey':
      return markup`<rect x="0.5" y="0.5" width="15" height="15" rx="3" fill="${fill}"/><path d="M4.8 8h6.4" ${stroke}/>`
    default:
      return assertNever(light)
  }
}

/** The sign of a light. `alone`: no word stands beside it, so it carries its own for readers that speak. */
export const drawLight = (light: Light, alone = false): Markup =>
  alone
    ? markup`<svg class="sign" viewBox="0 0 16 16" role="img" aria-label="${lightWords[light]}">${shape(light)}</svg>`
    : markup`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">${shape(light)}</svg>`
