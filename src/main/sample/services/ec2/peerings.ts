import type { Route, VpcPeeringConnection } from '@aws-sdk/client-ec2'
import { sampleId } from '../../ids'
import { mainVpc, type SampleVpc } from '../../network'
import { mainRegion, type SampleAccount } from '../../organization'
import type { SamplePlace } from '../../service'
import { tagsOf } from './build'
import { labVpc } from './network-plans'

/** One end of a peering connection. */
export interface Side {
  readonly account: SampleAccount
  readonly vpc: SampleVpc
}

/** A peering connection, and which addresses of each side the other one's routes lead to. */
export interface PeeringPlan {
  readonly name: string
  readonly requester: Side
  readonly accepter: Side
  readonly toRequester: string
  readonly toAccepter: string
}

const serviceSubnet = (vpc: SampleVpc): string => vpc.subnets.find(({ name }) => name === 'private-a')?.cidr ?? vpc.cidr

/** The peering connections that the account has a side of in the region. */
export const peeringPlans = (place: SamplePlace): readonly PeeringPlan[] => {
  const { account, region, organization } = place
  const side = (key: SampleAccount['key']): Side | undefined => {
    const found = organization.accounts.find((each) => each.key === key)
    const vpc = found && mainVpc(found, region)
    return found && vpc ? { account: found, vpc } : undefined
  }
  const [storefront, payments, sandbox] = [side('storefront'), side('payments'), side('sandbox')]
  const lab = labVpc(place)
  const plans: PeeringPlan[] = []
  if (region === mainRegion && storefront && payments) {
    plans.push({
      name: 'storefront-to-payments',
      requester: storefront,
      accepter: payments,
      toRequester: serviceSubnet(storefront.vpc),
      toAccepter: serviceSubnet(payments.vpc),
    })
  }
  if (lab && sandbox) {
    plans.push({
      name: 'lab-to-main',
      requester: { account, vpc: lab },
      accepter: sandbox,
      toRequester: lab.cidr,
      toAccepter: sandbox.vpc.cidr,
    })
  }
  return plans.filter(
    ({ requester, accepter }) => requester.account.id === account.id || accepter.account.id === account.id,
  )
}

const peeringId = ({ name, requester }: PeeringPlan, region: string): string =>
  sampleId('pcx', requester.account.id, region, name)

/** A peering connection as EC2 tells it. */
export const describePeering = (place: SamplePlace, plan: PeeringPlan): VpcPeeringConnection => {
  const info = ({ account, vpc }: Side): VpcPeeringConnection['AccepterVpcInfo'] => ({
    VpcId: vpc.id,
    OwnerId: account.id,
    Region: place.region,
    CidrBlock: vpc.cidr,
    CidrBlockSet: [{ CidrBlock: vpc.cidr }],
  })
  return {
    VpcPeeringConnectionId: peeringId(plan, place.region),
    Status: { Code: 'active', Message: 'Active' },
    RequesterVpcInfo: info(plan.requester),
    AccepterVpcInfo: info(plan.accepter),
    Tags: tagsOf(place, plan.name),
  }
}

/** The routes of a VPC over its peering connections. */
export const routesFor = (vpc: SampleVpc, region: string, plans: readonly PeeringPlan[]): readonly Route[] =>
  plans.flatMap((plan) => {
    const route = (DestinationCidrBlock: string): Route => ({
      DestinationCidrBlock,
      VpcPeeringConnectionId: peeringId(plan, region),
      Origin: 'CreateRoute',
      State: 'active',
    })
    if (vpc.id === plan.requester.vpc.id) return [route(plan.toAccepter)]
    return vpc.id === plan.accepter.vpc.id ? [route(plan.toRequester)] : []
  })
