import { useEffect, useRef, type RefObject } from 'react'
import { actionOf, type KeyAction, type KeyPress } from './key-map'

/** What takes letters or arrows for itself. */
const ownKeys =
  'textarea, select, input:not([type=checkbox]), [contenteditable=true], [role=dialog], [role=menu], [role=listbox], [role=combobox], [role=tab], [role=slider], [aria-haspopup]'

const placeOf = (target: Element): KeyPress['place'] => {
  if (target.closest(ownKeys)) return 'text'
  return target.closest('[data-choice]') ? 'choice' : 'other'
}

/** Listens to the keys of the page while they belong to it: not in fields and dialogs, nor in other parts of the window. */
export const useKeys = (
  page: RefObject<HTMLElement | null>,
  act: (action: KeyAction, target: Element) => boolean,
  escape: (field: Element) => boolean,
): void => {
  const latest = useRef({ act, escape })
  useEffect(() => {
    latest.current = { act, escape }
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event
      if (event.defaultPrevented || !(target instanceof Element)) return
      if (target !== document.body && !page.current?.contains(target)) return
      if (event.key === 'Escape') {
        if (latest.current.escape(target)) event.preventDefault()
        return
      }
      const action = actionOf({
        key: event.key,
        ctrlKey: event.ctrlKey,
        altKey: event.altKey,
        metaKey: event.metaKey,
        place: placeOf(target),
      })
      if (action !== undefined && latest.current.act(action, target)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [page])
}
