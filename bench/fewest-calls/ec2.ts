import type { EstatePlace, Members } from '../estate'
import { itemsOf, once, pageCount, pages } from '../fewest-calls-row'
import type { Counted, List, Row } from '../fewest-calls-row'

const alive = { Filters: [{ Name: 'instance-state-name', Values: ['pending', 'running', 'stopping', 'stopped'] }] }
const reservations: List = {
  from: 'ec2',
  operation: 'DescribeInstances',
  list: 'Reservations',
  most: 1000,
  input: alive,
}
const templates: List = { from: 'ec2', operation: 'DescribeLaunchTemplates', list: 'LaunchTemplates', most: 200 }
const versions: List = {
  from: 'ec2',
  operation: 'DescribeLaunchTemplateVersions',
  list: 'LaunchTemplateVersions',
  most: 200,
  input: { Versions: ['$Default', '$Latest'] },
}
const fleets: List = { from: 'ec2', operation: 'DescribeFleets', list: 'Fleets', most: 100 }
const gateways: List = { from: 'ec2', operation: 'DescribeTransitGateways', list: 'TransitGateways', most: 1000 }
const backups: List = { from: 'backup', operation: 'ListProtectedResources', list: 'Results', most: 1000 }

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null
const listOf = (value: unknown): readonly Members[] => (Array.isArray(value) ? value.filter(isMembers) : [])

const instancesOf = async (place: EstatePlace): Promise<readonly Members[]> =>
  (await itemsOf(place, reservations)).flatMap(({ Instances }) => listOf(Instances))

/** One filter takes 200 values. */
const callsForImages = (ids: readonly unknown[]): number =>
  Math.ceil(new Set(ids.filter((id) => typeof id === 'string')).size / 200)

/** What follows the list of templates, and only where there are any. */
const afterTemplates =
  (list: List): Row['count'] =>
  async (place) => {
    if ((await itemsOf(place, templates)).length === 0) return []
    const calls = await pageCount(place, list)
    return [{ calls, steps: calls, stepsBefore: await pageCount(place, templates) }]
  }

const imagesOfInstances: Row['count'] = async (place) => {
  const calls = callsForImages((await instancesOf(place)).map(({ ImageId }) => ImageId))
  return calls === 0 ? [] : [{ calls, steps: calls, stepsBefore: await pageCount(place, reservations) }]
}

const imagesOfTemplates: Row['count'] = async (place) => {
  if ((await itemsOf(place, templates)).length === 0) return []
  const data = (await itemsOf(place, versions)).map(({ LaunchTemplateData }) => LaunchTemplateData)
  const calls = callsForImages(data.filter(isMembers).map(({ ImageId }) => ImageId))
  const stepsBefore = (await pageCount(place, templates)) + (await pageCount(place, versions))
  return calls === 0 ? [] : [{ calls, steps: calls, stepsBefore }]
}

const siblingTags = ['aws:autoscaling:groupName', 'aws:ec2launchtemplate:id', 'aws:ec2launchtemplate:version']

/** One instance speaks for all that a group launched with one version of a template. */
const userData: Row['count'] = async (place) => {
  const stepsBefore = await pageCount(place, reservations)
  const kinds = (await instancesOf(place)).map(({ InstanceId, Tags }) => {
    const values = siblingTags.map((name) => listOf(Tags).find(({ Key }) => Key === name)?.['Value'])
    return values.every((value) => typeof value === 'string') ? values.join(' ') : InstanceId
  })
  return [...new Set(kinds)].map((): Counted => ({ calls: 1, steps: 1, stepsBefore }))
}

/** What further parts of EC2 take at least: images are asked for by id, 200 at once, and user data of one instance at a time. */
export const rows: readonly Row[] = [
  { operation: 'ec2:GetAllowedImagesSettings', per: 'region', count: once },
  { operation: 'ec2:DescribeLaunchTemplates', paged: true, per: 'region', count: pages(templates) },
  { operation: 'ec2:DescribeLaunchTemplateVersions', paged: true, per: 'region', count: afterTemplates(versions) },
  { operation: 'ec2:DescribeFleets', paged: true, per: 'region', count: afterTemplates(fleets) },
  { operation: 'ec2:DescribeImages', paged: true, per: 'region', count: imagesOfInstances },
  { operation: 'ec2:DescribeImages', paged: true, per: 'region', count: imagesOfTemplates },
  { operation: 'ec2:DescribeInstanceAttribute', per: 'region', count: userData },
  { operation: 'ec2:DescribeTransitGateways', paged: true, per: 'region', count: pages(gateways) },
  { operation: 'backup:ListProtectedResources', per: 'region', count: pages(backups) },
]
