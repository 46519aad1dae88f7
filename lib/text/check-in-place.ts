/** The words around a check-in in the panel, before its own script has come. */
export const checkInPlace = {
  open: 'Check in',
  remind: 'Remind',
  unsaved: 'Unsaved check-in',
  loading: 'Opening…',
  failed: 'This could not be opened. What was typed before is kept.',
  again: 'Try again',
} as const;
