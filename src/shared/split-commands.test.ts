import { expect, it } from 'vitest'
import { splitCommands } from './split-commands'

it('tells commands from sentences', () => {
  expect(splitCommands('Rotate with `aws secretsmanager rotate-secret`, and look.')).toEqual([
    { text: 'Rotate with ', isCommand: false },
    { text: 'aws secretsmanager rotate-secret', isCommand: true },
    { text: ', and look.', isCommand: false },
  ])
  expect(splitCommands('Nothing to type.')).toEqual([{ text: 'Nothing to type.', isCommand: false }])
  expect(splitCommands('A lone ` stays.')).toEqual([{ text: 'A lone ` stays.', isCommand: false }])
})
