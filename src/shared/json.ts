/** Plain JSON, as facts, evidence and IPC messages carry it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
