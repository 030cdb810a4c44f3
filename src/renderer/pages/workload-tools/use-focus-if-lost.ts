import { useEffect, useRef, type RefObject } from 'react'
import { isFocusLost } from '../../use-refocus'

/** Takes the keyboard when it appears, if what had it is gone: the press that brought it here went away with its button. */
export const useFocusIfLost = <Place extends HTMLElement>(): RefObject<Place | null> => {
  const place = useRef<Place>(null)
  useEffect(() => {
    if (isFocusLost()) place.current?.focus({ preventScroll: true })
  }, [])
  return place
}
