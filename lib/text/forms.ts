/** The words around the forms of a description. */
export const formWords = {
  title: 'Form of the description',
  inUse: (name: string) =>
    `The checks above follow “${name}”. Using another form changes that for this project, in this browser.`,
  balance: 'Balance weights…',
  criteria: 'Add scoring criteria…',
  close: 'Close the quarter…',
  partial: 'Weights and closing are off while not every key result can be read.',
  kept: 'Texts that were not written',
  putAway: 'Put them away',
} as const;
