import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { openHistory } from '../open-history'

// Saves numbered items into review `killed`, one at a time, and prints how many it saved; waits a little after each tenth.
const [home = '', first = '0'] = process.argv.slice(2)
const history = openHistory({ home, appVersion: '0.1.0', at: '2026-06-01T00:00:00Z' })
if (!history.ok) throw new Error(history.error.text)
const facts = history.value.writer.openFacts('killed')
if (!facts.ok) throw new Error(facts.error.text)
const unit = { account: '111122223333', region: 'eu-central-1', fact: 'ec2-security-groups' }
for (let number = Number(first); ; number += 1) {
  facts.value.addCalls([{ service: 'ec2', operation: 'DescribeSecurityGroups', count: 1 }])
  facts.value.save(unit, [
    { key: `item-${String(number).padStart(8, '0')}`, value: { number, filler: 'x'.repeat(300) } },
  ])
  writeSync(1, `${number + 1}\n`)
  if (number % 10 === 0) await wait(1)
}
