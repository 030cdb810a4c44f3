import { useEffect, useRef, type RefObject } from 'react'

/** Whether the keyboard is nowhere: what had the focus is gone, or takes no press any more. */
export const isFocusLost = (): boolean => {
  const active = document.activeElement
  return active === null || active === document.body || active.matches(':disabled')
}

/**
 * Keeps the keyboard in a place whose own buttons go away when they are pressed: with the next render, and only if the
 * focus was lost by it, the first of the wanted buttons that is there gets it, else the first of the place, else the place itself.
 */
export const useRefocus = <Place extends HTMLElement>(): {
  readonly place: RefObject<Place | null>
  /** To be called at the press, with the labels of buttons that may go on. */
  readonly refocus: (labels?: readonly string[]) => void
} => {
  const place = useRef<Place>(null)
  const wanted = useRef<readonly string[]>(undefined)
  useEffect(() => {
    const labels = wanted.current
    wanted.current = undefined
    if (labels === undefined || !isFocusLost()) return
    const buttons = [...(place.current?.querySelectorAll<HTMLElement>('button:enabled') ?? [])]
    const named = labels.flatMap((label) => buttons.filter((button) => button.getAttribute('aria-label') === label))
    const next = named[0] ?? (place.current?.hasAttribute('tabindex') ? place.current : buttons[0])
    next?.focus()
  })
  return {
    place,
    refocus: (labels = []) => {
      wanted.current = labels
    },
  }
}
