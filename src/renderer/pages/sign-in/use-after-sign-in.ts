import { useEffect, useRef, type RefObject } from 'react'
import { isFocusLost } from '../../use-refocus'

/** Gives the keyboard to a place once a sign-in ended, where its panel took the focused button with it. */
export const useAfterSignIn = (underWay: boolean, place: RefObject<HTMLElement | null>): void => {
  const waited = useRef(false)
  useEffect(() => {
    if (waited.current && !underWay && isFocusLost()) place.current?.focus()
    waited.current = underWay
  }, [underWay, place])
}
