/** What a person confirmed: only these writes pass the guard until it ends, and it cannot be opened again. */
export type Confirmation = {
  /** As `wellarchitected:UpdateAnswer`. */
  readonly operations: readonly string[]
  readonly isOpen: () => boolean
  readonly end: () => void
}

/** Opens a confirmation. Whoever makes it ends it in a `finally`. */
export const confirm = (operations: readonly string[]): Confirmation => {
  let open = true
  return {
    operations: [...operations],
    isOpen: () => open,
    end: () => {
      open = false
    },
  }
}
