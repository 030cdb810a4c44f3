/** Names of a pager's buttons, apart from those of the wizard's own Next and Previous. */
export const pageLabels = {
  nextPageLabel: 'One page forward',
  previousPageLabel: 'One page back',
  pageLabel: (number: number): string => `Page ${number}`,
} as const
