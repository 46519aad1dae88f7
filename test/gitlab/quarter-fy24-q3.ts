import type { QuarterFacts } from './quarter';

/** FY24-Q3 as the department's page recorded it. Contexts and epics are written for the demo. */
export const FY24_Q3: QuarterFacts = {
  milestone: 2,
  startDate: '2023-08-01',
  dueDate: '2023-10-31',
  updated: '2023-10-25',
  scoredAt: '2023-10-25T13:30:00Z',
  closedAt: null,
  objectives: [
    {
      iid: 3390,
      title: 'GitLab.com Availability and all GA services at or above target SLOs',
      score: 60.5,
      context: 'Availability comes before features. We protect the services customers use most and the people on call.',
      epic: {
        iid: 1101,
        title: 'Availability of GitLab.com',
        status: 'Two services were moved behind the new edge; the third waits for a quiet week.',
      },
      keyResults: [
        {
          iid: 3408,
          title: 'GitLab.com Availability Consistently >99.95%',
          score: 63,
          context: 'Counted per month over all weighted services; a month below the target counts nothing.',
        },
        {
          iid: 3413,
          title: 'Maintain & Secure critical infrastructure',
          score: 73,
          updated: '2023-10-18',
          context: 'Operating system upgrades, certificate rotation and the database major version.',
        },
        {
          iid: 3414,
          title: 'Improve On-Call Engineer Experience',
          score: 62,
          context: 'Fewer pages without an action, and a handover that takes minutes.',
        },
        {
          iid: 3415,
          title: 'Proactively address causes of instability',
          score: 44,
          context: 'Corrective actions of the last two quarters, the oldest first.',
        },
      ],
    },
    {
      iid: 3391,
      title: 'Improve efficiency, scalability & resiliency of GitLab.com Infrastructure',
      score: 94,
      context: 'Growth must not make the platform dearer or more fragile. We measure cost, headroom and recovery.',
      epic: {
        iid: 1102,
        title: 'Headroom and recovery of the platform',
        status: 'The rehearsal for a zone went well; the one for a region has no date.',
        statusDay: '2023-10-11',
      },
      keyResults: [
        {
          iid: 3701,
          title: 'Implement RTO & RPO goals for GitLab.com',
          score: 9,
          health: 'needsAttention',
          context: 'Recovery is rehearsed for a zone first, then for a region.',
        },
        {
          iid: 3400,
          title: 'GitLab.com hosting costs reduced by 5% from FY24-Q2',
          score: 144,
          context: 'Committed use and storage tiering saved more than was planned.',
        },
        {
          iid: 3491,
          title: 'Increase accuracy of GitLab SaaS availability metrics',
          score: 55,
          updated: '2023-10-04',
          context: 'Indicators follow what a user meets, not what a load balancer reports.',
        },
        {
          iid: 3492,
          title: 'Ensure sufficient capacity at the cache layer to protect GitLab.com availability',
          score: 92,
          context: 'The busiest cache is split before it saturates.',
        },
        {
          iid: 3546,
          title: 'Reduce the risk of downtime and deployment related incidents via Blue/Green deployments',
          score: 76,
          updated: '2023-10-18',
          context: 'Two fleets, one of them serving; going back is a switch and not a deployment.',
        },
      ],
    },
    {
      iid: 3392,
      title: 'Deliver performant and reliable AI Infrastructure',
      score: 67.5,
      context: 'Teams that build AI features need a place to run them that is fast, safe and dull.',
      epic: {
        iid: 1103,
        title: 'A platform for AI features',
        status: 'Alerts and runbook are there; the load tests are being repeated.',
      },
      keyResults: [
        {
          iid: 3494,
          title: 'Runway operates production services',
          score: 100,
          updated: '2023-10-18',
          context: 'The first services run in production with alerts and a runbook.',
        },
        {
          iid: 4119,
          title: 'Performance validation of AI Model Gateway for GitLab.com and GitLab plus',
          score: 35,
          health: 'needsAttention',
          context: 'Load tests at three times the expected traffic, repeated for each model.',
        },
      ],
    },
    {
      iid: 3393,
      title: 'Increase maturity of GitLab products & expand on strategic offerings',
      score: 57,
      context: 'Customers who run GitLab themselves, or have it run for them, get the same quality as GitLab.com.',
      epic: {
        iid: 1104,
        title: 'Maturity of self-managed and dedicated offerings',
        status: 'Upgrades run without a person; restores still need one.',
        notLinked: true,
      },
      keyResults: [
        {
          iid: 3495,
          title: 'Mature GitLab Dedicated',
          score: 65,
          context: 'Tenants are set up, upgraded and restored without manual steps.',
        },
        {
          iid: 3497,
          title: 'Update release process to address customer current needs',
          score: 75,
          updated: '2023-10-18',
          context: 'Patch releases are planned, announced and cover more versions.',
        },
        {
          iid: 3498,
          title: 'Prepare for FedRamp Security Assessment Report (SAR)',
          score: 25,
          health: 'atRisk',
          context: 'Evidence is collected control by control; the scanning of images is behind.',
        },
        {
          iid: 4061,
          title: 'Reduce the number of open customer bugs and check the validity of bugs older than 2 years',
          score: 55,
          context: 'Old reports are reproduced or closed with a reason.',
        },
        {
          iid: 3948,
          title:
            'Improve self-managed customer experience by enhancing Reference Architecture toolkit requirements and documentation',
          score: 65,
          updated: '2023-10-11',
          context: 'Sizes are validated by tests, and the documentation says how to choose.',
        },
      ],
    },
    {
      iid: 3394,
      title: 'Improve GitLab Internal Developer Experience',
      score: 39.5,
      context: 'Engineers lose hours to slow pipelines and flaky tests. We give some of them back.',
      epic: {
        iid: 1105,
        title: 'Hours back for engineers',
        status: 'Slow jobs are split; flaky tests come back faster than they are put aside.',
      },
      keyResults: [
        {
          iid: 3911,
          title: 'Internal productivity at or above target, monolith CI stability >95% and CI duration < 40mins',
          score: 43,
          context: 'Flaky tests are put aside within a day, and the slowest jobs are split.',
        },
        {
          iid: 3912,
          title: 'VueJS3 in production and lay a foundation to update critical Frontend and Backend libraries',
          score: 29,
          health: 'needsAttention',
          context: 'The compatibility build runs on one area; the rest waits for a library.',
        },
        {
          iid: 3913,
          title: 'Increase GDK maintainers and enable remote development for internal canonical projects',
          score: 83,
          updated: '2023-10-18',
          context: 'More maintainers review changes, and a workspace starts in minutes.',
        },
        {
          iid: 4116,
          title:
            'Enable engineers to contribute to the end-to-end test framework, capture bugs due to reliable test failures, and plan lower-level test coverage',
          score: 70,
          context: 'A guide, office hours, and a label for what the tests found.',
        },
      ],
    },
    {
      iid: 3395,
      title: 'Great team',
      score: 45,
      context: 'A team that learns from its own processes and sees its people recognised.',
      epic: {
        iid: 1106,
        title: 'How the department works',
        status: 'The handbooks are being merged page by page.',
      },
      keyResults: [
        {
          iid: 3396,
          title: 'Incorporate learnings from promotions process into the handbook and get ready for next round',
          score: 50,
          context: 'The changes are written up and wait for review.',
        },
        {
          iid: 3397,
          title: 'Nominate department team members for the Engineering Quarterly Achievers recognition program',
          score: 50,
          updated: '2023-10-18',
          context: 'One of two rounds is done.',
        },
        {
          iid: 3398,
          title: 'Unify Infrastructure & Quality department handbook and project management tools',
          score: 35,
          health: 'needsAttention',
          context: 'The handbooks are merged in part; the tools are still two.',
        },
      ],
    },
  ],
};
