const codes = ['RequestExpired', 'RequestTimeTooSkewed', 'SignatureDoesNotMatch', 'InvalidSignatureException']

/** AWS says this where the clock of this machine is wrong, and in a few other cases. */
export const isClockCode = (code: string | undefined): boolean => code !== undefined && codes.includes(code)

/** What to do then: a sentence. */
export const clockNext =
  'Set the clock of this computer right and go on; if it is right, check the credentials, which AWS does not take.'
