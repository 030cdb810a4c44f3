/** The digits of what was typed or pasted, at most six: people copy codes with spaces in them. */
export const cleanCode = (typed: string): string => typed.replaceAll(/\D/g, '').slice(0, 6)

/** Whether it is a whole code of an MFA device. */
export const isCode = (code: string): boolean => /^\d{6}$/.test(code)
