import { useSyncExternalStore } from 'react'
import { applyAppearance, keepAppearance, readAppearance, type Appearance } from './appearance'

const listeners = new Set<() => void>()

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

// A text, since a snapshot of a store has to be the same value until it changes.
const current = (): string => {
  const { theme, density } = readAppearance()
  return `${theme} ${density}`
}

/** How the window looks, and how to change it; all places that show it follow. */
export const useAppearance = (): {
  readonly appearance: Appearance
  readonly change: (part: Partial<Appearance>) => void
} => {
  const [theme, density] = useSyncExternalStore(subscribe, current).split(' ')
  const appearance: Appearance = {
    theme: theme === 'dark' ? 'dark' : 'light',
    density: density === 'compact' ? 'compact' : 'comfortable',
  }
  const change = (part: Partial<Appearance>): void => {
    const next = { ...appearance, ...part }
    keepAppearance(next)
    applyAppearance(next)
    for (const changed of listeners) changed()
  }
  return { appearance, change }
}
