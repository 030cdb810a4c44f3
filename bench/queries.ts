import type { FindingQuery } from '../src/shared/ipc/views'

const everything: Omit<FindingQuery, 'snapshot'> = {
  results: [],
  severities: [],
  lights: [],
  accounts: [],
  regions: [],
  services: [],
  pillars: [],
  bestPractices: [],
  checks: [],
  text: '',
  sort: 'severity',
  descending: true,
  offset: 0,
  limit: 50,
}

/** A page of findings that a reviewer may ask for. */
export type PageQuery = { readonly name: string; readonly query: Omit<FindingQuery, 'snapshot'> }

/** Filters, sorts, far pages and searches. */
export const pageQueries: readonly PageQuery[] = [
  { name: 'open findings, worst first', query: { ...everything, results: ['fail'] } },
  { name: 'everything by resource', query: { ...everything, sort: 'resource', descending: false } },
  { name: 'everything, page 100', query: { ...everything, sort: 'title', descending: false, offset: 5000 } },
  {
    name: 'red findings of security by account',
    query: { ...everything, results: ['fail'], lights: ['red'], pillars: ['security'], sort: 'account' },
  },
  {
    name: 'findings of two services by region',
    query: { ...everything, results: ['fail'], services: ['ec2', 's3'], sort: 'region' },
  },
  {
    name: 'high and medium in one region',
    query: { ...everything, severities: ['high', 'medium'], regions: ['eu-central-1'], sort: 'title' },
  },
  { name: 'passed checks, page 20', query: { ...everything, results: ['pass'], sort: 'service', offset: 950 } },
  { name: 'search for a word in few names', query: { ...everything, text: 'payments' } },
  { name: 'search for a word in many names', query: { ...everything, text: 'server', sort: 'resource' } },
  { name: 'search among open findings', query: { ...everything, text: 'group', results: ['fail'] } },
]
