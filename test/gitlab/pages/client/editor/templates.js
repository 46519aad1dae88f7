/** Templates the project offers, as `.gitlab/issue_templates` would. GitLab offers every one for every type. */
export const TEMPLATES = {
  Objective: '### Context\n\nWhy this objective, and why now?\n\n### Linked Epics and Issues\n\n1. \n',
  'Key Result': '### Context\n\nHow does this key result move its objective?\n\n### Scoring Criteria\n\n1. \n',
  'Weekly update': '### Update\n\n- Score: \n- Health: \n- What changed: \n',
};
