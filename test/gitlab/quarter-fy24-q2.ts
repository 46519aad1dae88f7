import type { QuarterFacts } from './quarter';

/** FY24-Q2 as the department's page recorded it. Contexts and epics are written for the demo. */
export const FY24_Q2: QuarterFacts = {
  milestone: 1,
  startDate: '2023-05-01',
  dueDate: '2023-07-31',
  updated: '2023-07-26',
  scoredAt: '2023-08-02T10:00:00Z',
  closedAt: '2023-08-09T10:00:00Z',
  objectives: [
    {
      iid: 1798,
      title: 'Support joint product goals',
      score: 75,
      context: 'Product and infrastructure ship the big launches of the quarter together.',
      epic: {
        iid: 1001,
        title: 'Launches shared with product',
        status: 'Both launches went out as planned.',
      },
      keyResults: [
        {
          iid: 2427,
          title: 'Switchboard in Production',
          score: 43,
          context: 'Tenants are managed through one console.',
        },
        {
          iid: 2293,
          title: 'Support new navigation & remote development launch',
          score: 91,
          context: 'Capacity and rollout plans for both launches.',
        },
        {
          iid: 2428,
          title: 'Material progress to enable remote development in monorepo',
          score: 65,
          health: 'needsAttention',
          context: 'A workspace for the largest repository starts reliably.',
        },
        {
          iid: 2462,
          title: 'Critical Infrastructure changes to support product goals',
          score: 100,
          updated: '2023-07-19',
          context: 'All requests of the planning round are served.',
        },
      ],
    },
    {
      iid: 1799,
      title: 'Deliver competitive product offerings with AI in all we do',
      score: 84,
      context: 'New offerings need a base that carries experiments and launches alike.',
      epic: {
        iid: 1002,
        title: 'Foundations of new offerings',
        status: 'The base stands; two regions are left for the next quarter.',
      },
      keyResults: [
        {
          iid: 2426,
          title: 'Dedicated in General Availability',
          score: 79,
          context: 'The launch list is done but for two regions.',
        },
        {
          iid: 2425,
          title: 'Create a foundation in support of rapid experimentation',
          score: 83,
          context: 'A service goes from idea to staging within a day.',
        },
        {
          iid: 2186,
          title: 'Production deployment plan for AI features',
          score: 90,
          context: 'Agreed steps from experiment to general availability.',
        },
      ],
    },
    {
      iid: 1800,
      title: 'Reducing churn and contraction',
      score: 84,
      context: 'Customers stay with a service that is there when they need it.',
      epic: {
        iid: 1003,
        title: 'Reliability that customers notice',
        status: 'Headroom is forecast everywhere; the list of small fixes is in use.',
      },
      keyResults: [
        {
          iid: 2458,
          title:
            'Achieve >99.95% availability consistently in Q2 for all GA services (primary, sidekiq, CI runners and git access)',
          score: 99,
          health: 'needsAttention',
          context: 'Every service is measured on its own; one month was narrowly missed.',
        },
        {
          iid: 2460,
          title: 'Create process to triage small fixes from Support, Quality, Sales, UX, Infra for every sprint',
          score: 70,
          context: 'A short list for each sprint, filled by five departments.',
        },
        {
          iid: 2459,
          title:
            'Implement changes to gitlab.com infrastructure to allow us to manage to RTO (2 hrs) and RPO (1 hr) in Q3',
          score: 80,
          context: 'Preparations for recovery goals in the next quarter.',
        },
        {
          iid: 2461,
          title: 'Improve GitLab.com resilience to planned and unplanned growth',
          score: 88,
          updated: '2023-07-19',
          context: 'Headroom is forecast for every stateful service.',
        },
      ],
    },
    {
      iid: 1801,
      title: 'Make GitLab easier to do business with',
      score: 77,
      context: 'Buying, upgrading and planning around releases should take less effort.',
      epic: {
        iid: 1004,
        title: 'Less effort for customers',
        status: 'Both launches are done, the release schedule is proposed.',
      },
      keyResults: [
        {
          iid: 2463,
          title:
            'Support the launch of Premium First Order renewals discounting approach and Customers with multiple billing accounts',
          score: 80,
          context: 'Both launches are tested from the order to the invoice.',
        },
        {
          iid: 2464,
          title: 'Increase reliability of upgrade process',
          score: 75,
          context: 'Upgrade paths are tested for every release.',
        },
        {
          iid: 2465,
          title: 'Define release schedule to support customer needs',
          score: 78,
          context: 'Interviews with customers, and a proposal for two more maintained versions.',
        },
      ],
    },
    {
      iid: 1802,
      title: 'Continue to build a diverse team of top talent that we retain and grow',
      score: 95,
      context: 'People join, grow and stay.',
      epic: {
        iid: 1005,
        title: 'Growing the department',
        status: 'All roles are filled, all conversations held.',
      },
      keyResults: [
        { iid: 2315, title: 'Meet FY24Q2 hiring targets', score: 100, context: 'All open roles are filled.' },
        {
          iid: 2466,
          title:
            'Refine the Engineering promotion process for IC levels (Staff+) to include structured cross functional feedback and allow us to remove gearing ratios without sacrificing rigor',
          score: 80,
          context: 'The process is written and has been tried once.',
        },
        {
          iid: 2467,
          title:
            'Team member check-ins completed with a growth plan in place with a focus on ensuring business continuity throughout FY24',
          score: 100,
          context: 'Everybody has had the conversation and a plan.',
        },
        {
          iid: 2468,
          title: '100% of Managers and above in Infra & Quality complete the Neurodiversity short course in LevelUp',
          score: 100,
          updated: '2023-07-19',
          context: 'All managers have completed the course.',
        },
      ],
    },
    {
      iid: 1803,
      title: 'Engineering efficiency and foundations',
      score: 71,
      context: 'The same people, with less waiting and a smaller bill.',
      epic: {
        iid: 1006,
        title: 'Less waiting, smaller bill',
        status: 'Indicators have moved; the bill fell by less than planned.',
      },
      keyResults: [
        {
          iid: 2318,
          title: 'Overall hosting costs reduced by 5% from FY24Q1 (Reliability)',
          score: 60,
          context: 'Unused disks and idle nodes first.',
        },
        {
          iid: 2471,
          title: 'Master pipeline stability > 95% and Merge Request pipeline duration < 60 mins (EngProd)',
          score: 82,
          context: 'Broken builds are found and reverted within the hour.',
        },
        {
          iid: 2732,
          title: 'Tableau migration plan defined and KPIs migrated for Engineering',
          score: 71,
          context: 'Most indicators have moved; two need new data.',
        },
      ],
    },
  ],
};
