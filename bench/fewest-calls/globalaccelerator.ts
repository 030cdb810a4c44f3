import { each, itemsOf, pageCount } from '../fewest-calls-row'
import type { List, Row } from '../fewest-calls-row'

/** Where AWS answers for all regions. */
const region = 'us-west-2'
const accelerators: List = {
  from: 'globalaccelerator',
  operation: 'ListAccelerators',
  list: 'Accelerators',
  most: 100,
}
const custom: List = { ...accelerators, operation: 'ListCustomRoutingAccelerators' }
const listenersOf = (AcceleratorArn: unknown): List => ({
  from: 'globalaccelerator',
  operation: 'ListListeners',
  list: 'Listeners',
  most: 100,
  input: { AcceleratorArn },
})
const customListenersOf = (arn: unknown): List => ({ ...listenersOf(arn), operation: 'ListCustomRoutingListeners' })

const pagesThere =
  (list: List): Row['count'] =>
  async (place) => {
    const calls = await pageCount(place, list)
    return [{ calls, steps: calls, region }]
  }

/** What accelerators take at least: listeners of one accelerator, and endpoint groups of one listener, at a time. */
export const rows: readonly Row[] = [
  { operation: 'globalaccelerator:ListAccelerators', per: 'account', count: pagesThere(accelerators) },
  { operation: 'globalaccelerator:ListCustomRoutingAccelerators', per: 'account', count: pagesThere(custom) },
  ...['ListListeners', 'DescribeAcceleratorAttributes'].map((name): Row => ({
    operation: `globalaccelerator:${name}`,
    per: 'account',
    count: each(accelerators, undefined, () => region),
  })),
  {
    operation: 'globalaccelerator:ListEndpointGroups',
    per: 'account',
    count: each(
      accelerators,
      async ({ AcceleratorArn }, place) => (await itemsOf(place, listenersOf(AcceleratorArn))).length,
      () => region,
      1,
    ),
  },
  {
    operation: 'globalaccelerator:ListCustomRoutingListeners',
    per: 'account',
    count: each(custom, undefined, () => region),
  },
  {
    operation: 'globalaccelerator:ListCustomRoutingEndpointGroups',
    per: 'account',
    count: each(
      custom,
      async ({ AcceleratorArn }, place) => (await itemsOf(place, customListenersOf(AcceleratorArn))).length,
      () => region,
      1,
    ),
  },
]
