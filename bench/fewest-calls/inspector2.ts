import type { EstatePlace } from '../estate'
import { once } from '../fewest-calls-row'
import type { Row } from '../fewest-calls-row'

const kinds = ['AWS_EC2_INSTANCE', 'AWS_ECR_CONTAINER_IMAGE', 'AWS_LAMBDA_FUNCTION'] as const

const isOn = async (place: EstatePlace): Promise<boolean> => {
  const [account] = await place.list('inspector2', 'BatchGetAccountStatus', 'accounts')
  return JSON.stringify(account?.['state']).includes('"ENABLED"')
}

const covered = (place: EstatePlace) => place.list('inspector2', 'ListCoverage', 'coveredResources')

/** What Inspector takes at least: a page tells of 200 resources, or of 100 findings of one kind of resource. */
export const rows: readonly Row[] = [
  { operation: 'inspector2:BatchGetAccountStatus', per: 'region', count: once },
  {
    operation: 'inspector2:ListCoverage',
    per: 'region',
    count: async (place) => {
      if (!(await isOn(place))) return []
      const calls = Math.max(1, Math.ceil((await covered(place)).length / 200))
      return [{ calls, steps: calls, stepsBefore: 1 }]
    },
  },
  {
    operation: 'inspector2:ListFindings',
    per: 'region',
    count: async (place) => {
      if (!(await isOn(place))) return []
      const all = await covered(place)
      const present = kinds.filter((kind) => all.some(({ resourceType }) => resourceType === kind))
      const counted = present.map(async (kind) => {
        const filterCriteria = { resourceType: [{ comparison: 'EQUALS', value: kind }] }
        const found = await place.list('inspector2', 'ListFindings', 'findings', { filterCriteria })
        const calls = Math.max(1, Math.ceil(found.length / 100))
        return { calls, steps: calls, stepsBefore: 2 }
      })
      return Promise.all(counted)
    },
  },
]
