import type { NetworkInterface } from '@aws-sdk/client-ec2'
import type { SamplePlace } from '../../service'
import { serviceInterface } from '../ec2/build'
import { ecsOf } from './estate'

/** The interfaces of tasks, as EC2 describes them. */
export const taskInterfaces = (place: SamplePlace): readonly NetworkInterface[] =>
  ecsOf(place).clusters.flatMap(({ tasks }) =>
    tasks.flatMap(({ attached, network }) => {
      if (!attached || !network) return []
      const { name, arn, subnet } = attached
      const made = serviceInterface(place, network.vpc, subnet, {
        name,
        type: 'interface',
        groups: network.groups,
        public: network.public ?? false,
      })
      return [{ ...made, Description: arn }]
    }),
  )
