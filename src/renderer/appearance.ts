import { applyDensity, applyMode, Density, Mode } from '@cloudscape-design/global-styles'

/** How the window looks. */
export type Appearance = { readonly theme: 'light' | 'dark'; readonly density: 'comfortable' | 'compact' }

const themeKey = 'plumbline-theme'
const densityKey = 'plumbline-density'

const systemTheme = (): Appearance['theme'] =>
  window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'

/** The look that the reviewer chose last; where none was chosen, the system's. */
export const readAppearance = (): Appearance => {
  const theme = window.localStorage.getItem(themeKey)
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : systemTheme(),
    density: window.localStorage.getItem(densityKey) === 'compact' ? 'compact' : 'comfortable',
  }
}

/** Shows the window in this look. */
export const applyAppearance = ({ theme, density }: Appearance): void => {
  applyMode(theme === 'dark' ? Mode.Dark : Mode.Light)
  applyDensity(density === 'compact' ? Density.Compact : Density.Comfortable)
  document.documentElement.style.colorScheme = theme
}

/** Keeps the look for the next start. */
export const keepAppearance = ({ theme, density }: Appearance): void => {
  window.localStorage.setItem(themeKey, theme)
  window.localStorage.setItem(densityKey, density)
}
