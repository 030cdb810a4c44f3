/** Reasons for which something does not apply, from which one is chosen. */
export const statedReasons = ['OUT_OF_SCOPE', 'BUSINESS_PRIORITIES', 'ARCHITECTURE_CONSTRAINTS', 'OTHER'] as const
