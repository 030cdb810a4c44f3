import type { Problem as SharedProblem } from '../../shared/ipc/result'

/** An expected error, as a value that can stand beside others. */
export type Problem = Readonly<SharedProblem> & { readonly kind: 'problem' }

/** Makes a problem: its code (AWS's, or one of the app's own), what happened to what, and what to do next. */
export const problem = (code: string, text: string, next: string): Problem => ({ kind: 'problem', code, text, next })
