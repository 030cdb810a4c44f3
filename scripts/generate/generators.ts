/** A file of the repository that is made from the sources. */
export interface Generator {
  /** Path from the project's folder. */
  readonly path: string
  /** Makes the whole content; same sources, same bytes. */
  readonly make: () => string | Promise<string>
}

/** All generated files. A new one is one line here. */
export const generators: readonly Generator[] = []
