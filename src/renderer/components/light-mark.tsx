import type { Light } from '../../shared/review/score'

/** What each light says. */
export const lightNames: Readonly<Record<Light, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  grey: 'Not assessed',
}

// Each light has a shape of its own, so that nobody has to tell colours apart.
const shapes: Readonly<Record<Light, string>> = {
  red: 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2L5.2 1Zm0 5.3L6.9 8l-1.7 1.7 1.1 1.1L8 9.1l1.7 1.7 1.1-1.1L9.1 8l1.7-1.7-1.1-1.1L8 6.9 6.3 5.2 5.2 6.3Z',
  amber: 'M8 1 15.5 14.5H.5L8 1Zm-.9 5v4h1.8V6H7.1Zm0 5.2V13h1.8v-1.8H7.1Z',
  green: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-1 8.1L4.9 7 3.8 8.1 7 11.3l5.2-5.2L11.1 5 7 9.1Z',
  grey: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM4.5 7.2v1.6h7V7.2h-7Z',
}

/** A light as a shape in its colour; `text` stands beside it, or only for screen readers where it is hidden. */
export const LightMark = ({
  light,
  text = lightNames[light],
  hideText = false,
}: {
  readonly light: Light
  readonly text?: string
  readonly hideText?: boolean
}) => (
  <span className={`pl-light pl-light-${light}`} title={hideText ? text : undefined}>
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[light]} fillRule="evenodd" />
    </svg>
    <span className={hideText ? 'pl-hidden' : undefined}>{text}</span>
  </span>
)
