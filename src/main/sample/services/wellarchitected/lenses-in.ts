import type { SamplePlace } from '../../service'
import { currentFramework, frameworkLens } from './framework-lens'
import { houseLens, serverlessLens } from './further-lenses'
import type { SampleLens } from './lens'

/** The lenses that an account can apply in a region: AWS's, and the custom ones that it has or that are shared with it. */
export function lensesIn({ account, region, organization }: SamplePlace): readonly SampleLens[] {
  const official = [frameworkLens(currentFramework), serverlessLens]
  const house = houseLens(organization)
  if (!house || !house.arn.includes(`:${region}:`)) return official
  switch (account.key) {
    case 'security':
      return [...official, { ...house, type: 'CUSTOM_SELF' }]
    case 'payments':
      return [...official, house]
    case 'management':
    case 'logArchive':
    case 'storefront':
    case 'staging':
    case 'sandbox':
    case 'team':
      return official
  }
}
