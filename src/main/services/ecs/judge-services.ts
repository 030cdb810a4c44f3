import type { Cluster, Service } from './facts'

/** Whether anything runs in a cluster. */
export const isInUse = ({ activeServicesCount = 0, runningTasksCount = 0 }: Cluster): boolean =>
  activeServicesCount > 0 || runningTasksCount > 0

type Placed = Pick<Service, 'launchType' | 'platformVersion' | 'platformFamily'> &
  Partial<Pick<Service, 'capacityProviderStrategy'>>

/** Whether tasks run on Fargate: by launch type, or by one of its own capacity providers. */
export const isOnFargate = ({ launchType, capacityProviderStrategy = [], platformVersion }: Placed): boolean =>
  launchType === undefined
    ? platformVersion !== undefined ||
      capacityProviderStrategy.some(({ capacityProvider }) => /^FARGATE(_SPOT)?$/.test(capacityProvider))
    : launchType === 'FARGATE'

/** The newest platform versions of Fargate, as AWS lists them for Linux and Windows. */
const newest = { linux: '1.4.0', windows: '1.0.0' } as const

/** Whether a platform is not the newest; where none is named it is. */
export const isOldPlatform = ({ platformVersion = 'LATEST', platformFamily = 'Linux' }: Placed): boolean => {
  const latest = platformFamily.toLowerCase().startsWith('windows') ? newest.windows : newest.linux
  return platformVersion !== 'LATEST' && platformVersion !== latest
}
