/** The words of the page that opens once, when OKR Lens is installed. */
export const welcome = {
  title: 'OKR Lens is ready',
  lead: 'It gives GitLab back its OKRs: on an objective’s own page it shows what the score really is, and why.',
  does: {
    title: 'What it does',
    lines: [
      'The true score, rolled up from the key results, with every number explained.',
      'The weekly check-in on one page: score, health and a note for each key result, previewed before anything is written.',
      'What is to fix, what is due, and how the score moved.',
    ],
  },
  where: {
    title: 'Where it works',
    now: 'On gitlab.com now: open an objective, a key result or an epic that holds OKRs. There is nothing to set up.',
    own: 'On your own GitLab, 17.2 or newer, once you allow it: open it and click OKR Lens in the toolbar, or',
    add: 'add its address',
  },
  button: {
    title: 'Where its button is',
    toolbar:
      'In the browser’s toolbar. If you do not see it, click the puzzle piece there and pin OKR Lens. It shows how many of your updates are due, and says what the open item is taken for.',
  },
  may: {
    title: 'What it may and may not do',
    lines: [
      'It uses your own signed-in GitLab session. There is no token, no account, no server and no telemetry.',
      'It talks to gitlab.com and to the GitLabs you allow, and to nobody else. What it remembers stays in your browser.',
      'It writes only on your click, and shows before what will be written.',
      'Each further site is allowed by you, for that site alone, and taken back where it was added.',
    ],
  },
} as const;
