/**
 * Names that try to break out of whatever shows them. Services give them to resources of the sandbox account, in names
 * where AWS allows it and in tags and descriptions elsewhere.
 */
export const hostileNames = {
  /** Markup that runs where text is not escaped. */
  markup: '<img src=x onerror="alert(1)"></td><script>alert(2)</script>',
  /** Sequences that colour a terminal, retitle its window and clear it (JSON services only: XML cannot carry them). */
  terminal: '\u001b]0;owned\u0007\u001b[31mred\u001b[2J',
  /** Right-to-left override and isolates: reads as another name than it is. */
  bidirectional: 'invoice-\u202Efdp.exe\u202C \u2066hidden\u2069',
  /** 256 characters without a place to break. */
  long: 'long-name-'.repeat(25) + 'of256c',
  /** A formula that a spreadsheet would run. */
  formula: '=HYPERLINK("http://attacker.example/","click")',
  /** A path and a template that careless code would expand. */
  path: '../../etc/passwd ${7*7} {{7*7}} %s%n',
} as const satisfies Record<string, string>

/** The long one cut to what a field allows. */
export const longName = (characters: number): string => hostileNames.long.slice(0, characters)
