import { during } from '../../moments'
import type { SamplePlace } from '../../service'

/** Whether Inspector is on in an account on the day; it scans the images of registries with enhanced scans too. */
export const isInspected = ({ account, at }: Pick<SamplePlace, 'account' | 'at'>): boolean => {
  switch (account.key) {
    case 'storefront':
    case 'payments':
    case 'security':
    case 'logArchive':
      return true
    case 'staging':
      return during(at, 'spring')
    case 'management':
    case 'sandbox':
    case 'team':
      return false
  }
}
