import { epicTable, form2023 } from './forms';

/** Descriptions that break careless readers. Where a fence or a comment does not end, all that follows belongs to it. */
export const UNCLOSED_FENCE = `### Context

A wrong setting reaches production before anybody sees it:

\`\`\`yaml
timeout: 0

### Linked Epics

| Epic Title | Epic Link |
| ---------- | --------- |
| One pipeline for every service | demo/infra&1 |`;

export const UNCLOSED_COMMENT = `### Context

Logs fill disks, and the line one needs is gone.

<!-- To do: ask the auditors

### Scoring Criteria

- Days kept (50%)
- Cost (50%)`;

export const HOSTILE_MARKDOWN = `<details>
<summary>### Context</summary>

What people paste here is not always what they think.

</details>

### Linked Epics

| Epic Title | Epic Link |
| :-- | --: |
| \`a || b\` and \`c \\| d\` | demo/infra&1 |
| Pipes \\| escaped, *emphasis*, <b>markup</b> | [one \\| two](/groups/demo/infra/-/epics/3) |
| [click](javascript:alert(1)) <img src=x onerror=alert(1)> | [x](javascript:alert(1)) |

### Scoring Criteria

The lines below came from a chat:

/close

<div>

### Retro

</div>

\`\`\`\`text
### Context
/label ~bug
\`\`\`
\`\`\`\`

> ### Context
> /reopen

~~~
never ends`;

const NOTES = `### Notes of a week

1. [x] Measured the hit rate for each key: \`cache || database\`
2. [ ] Asked which keys may go
   - the session’s
   - the search’s

| Store | Hits | Misses |
| ----- | ---: | -----: |
| first | 91 | 9 |
| second | 84 | 16 |

\`\`\`ruby
fetch(key) { compute } # => 42
\`\`\`

> Somebody asked whether it pays off. It does, from the third read on.

`;

/** 100 kB: the form of 2023, and years of notes after it. */
export function hugeDescription(): string {
  const form = form2023({
    context: 'One page that has it all, and that nobody wants to open.',
    epics: epicTable([['One pipeline for every service', 'demo/infra&1']]),
    criteria: '- [x] The notes are sorted (50%)\n- [ ] The notes are short (50%)',
  });
  const rest = 100_000 - form.length - 2;
  return `${form}\n\n${NOTES.repeat(Math.ceil(rest / NOTES.length)).slice(0, rest)}`;
}
