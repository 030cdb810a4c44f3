import { writeSync } from 'node:fs'
import { questions } from '../../../shared/framework/catalogue'
import { openHistory } from '../open-history'
import { auditEntry, draftPart, partToSave, shop } from './workloads'

// Saves a part of a draft and an audit entry, one after the other, and prints how many pairs it saved, without any wait.
const [home = '', first = '0'] = process.argv.slice(2)
const history = openHistory({ home, appVersion: '0.1.0', at: '2026-06-01T00:00:00Z' })
if (!history.ok) throw new Error(history.error.text)
const { workloads } = history.value.writer
for (let number = Number(first); ; number += 1) {
  const { questionId } = questions[number % questions.length] ?? { questionId: 'network-protection' }
  const part = draftPart(questionId, { notes: { evidence: `save ${number}` } })
  const saved = workloads.savePart(shop, partToSave(part))
  const logged = workloads.addAudit(auditEntry({ questionId, text: `save ${number}` }))
  if (!saved.ok || !logged.ok) throw new Error('Not saved')
  writeSync(1, `${number + 1}\n`)
}
