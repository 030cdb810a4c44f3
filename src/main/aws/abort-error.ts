/** The error that the SDK throws as well when a signal aborts a call. */
export const abortError = (): Error => Object.assign(new Error('The call was cancelled'), { name: 'AbortError' })
