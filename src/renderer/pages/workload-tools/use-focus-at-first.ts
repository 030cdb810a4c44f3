import type { ButtonProps } from '@cloudscape-design/components/button'
import { useEffect, useRef, type RefObject } from 'react'

/** Puts the keyboard on a button of a dialog when it opens, instead of on its first one. */
export const useFocusAtFirst = (): RefObject<ButtonProps.Ref | null> => {
  const button = useRef<ButtonProps.Ref>(null)
  useEffect(() => {
    // The dialog takes the focus itself when it appears: this comes after it.
    const timer = setTimeout(() => button.current?.focus(), 0)
    return () => clearTimeout(timer)
  }, [])
  return button
}
