import type { InternetGatewayBlockMode, VpcBlockPublicAccessExclusion } from '@aws-sdk/client-ec2'
import { sampleArn } from '../../ids'
import { during } from '../../moments'
import { mainVpc } from '../../network'
import type { SamplePlace } from '../../service'
import { idOf, tagsOf } from './build'

/** The mode of VPC Block Public Access: where nothing serves the internet, and in payments since the migration went wrong. */
export const blockModeOf = ({ account, at }: Pick<SamplePlace, 'account' | 'at'>): InternetGatewayBlockMode => {
  switch (account.key) {
    case 'security':
      return 'block-ingress'
    case 'logArchive':
      return 'block-bidirectional'
    case 'payments':
      return during(at, 'recovery') ? 'block-ingress' : 'off'
    case 'management':
    case 'storefront':
    case 'staging':
    case 'sandbox':
    case 'team':
      return 'off'
  }
}

/** The public subnets of payments stay open: its balancers stand there. */
export const exclusionsOf = (place: SamplePlace): readonly VpcBlockPublicAccessExclusion[] => {
  const { account, region } = place
  if (account.key !== 'payments' || blockModeOf(place) === 'off') return []
  const subnets = mainVpc(account, region)?.subnets.filter((subnet) => subnet.public) ?? []
  return subnets.map(({ id, name }) => ({
    ExclusionId: idOf('vpcbpa-exclude', place, id),
    InternetGatewayExclusionMode: 'allow-bidirectional',
    ResourceArn: sampleArn('ec2', region, account.id, `subnet/${id}`),
    State: 'create-complete',
    CreationTimestamp: new Date('2026-07-02T08:00:00Z'),
    LastUpdateTimestamp: new Date('2026-07-02T08:10:00Z'),
    Tags: tagsOf(place, name),
  }))
}
