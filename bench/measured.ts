import { measureAccounts } from './measure-accounts'
import { measureReading } from './measure-reading'
import { measureReview } from './measure-review'
import { taskSchema, type Message } from './messages'
import { assertNever } from '../src/shared/assert-never'

// The measured program: built into one file like the app, so that no builder or test runner is measured with it.
const print = (message: Message): void => {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

const task = taskSchema.parse(JSON.parse(process.argv[2] ?? ''))
switch (task.do) {
  case 'review':
    print(await measureReview(task, print))
    break
  case 'read':
    print(measureReading(task))
    break
  case 'accounts':
    print(await measureAccounts(task))
    break
  default:
    assertNever(task)
}
