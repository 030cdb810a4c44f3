import { useEffect, useRef, type RefObject } from 'react'

/** Moves the keyboard to a place inside the page with the next render, once what was pressed has made it. */
export const useFocusLater = (page: RefObject<HTMLElement | null>): ((selector: string) => void) => {
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    const selector = wanted.current
    wanted.current = undefined
    if (selector !== undefined) page.current?.querySelector<HTMLElement>(selector)?.focus()
  })
  return (selector) => {
    wanted.current = selector
  }
}
