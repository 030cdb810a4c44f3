import { at, defineCheck, fail, pass } from '../../../engine/check'
import { parameters } from '../facts'
import { isNamedLikeSecret } from '../judge'

export default defineCheck({
  id: 'ssm-parameter-plain-secret',
  title: 'Parameters named like secrets are of type SecureString',
  failureTitle: 'A parameter named like a secret is stored as plain text',
  risk: 'Everyone with read access to parameters reads it without the right to use any key, and it shows in consoles and templates.',
  fix: 'Store it as a SecureString or in Secrets Manager, replace the secret, and delete the plain one.',
  steps: [
    'Look at who reads the parameter: roles with ssm:GetParameter on it, and the last events in CloudTrail.',
    'Make a new secret where it is used, and store that as a SecureString under a new name, or in Secrets Manager.',
    'Let the software ask with WithDecryption, and allow its role kms:Decrypt for the key.',
    'Delete the plain parameter when nothing reads it any more: its history keeps the old value until then.',
  ],
  caution:
    'The type of a parameter cannot be changed in place; whoever reads the old name fails when it is deleted, so move readers first.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC02-BP03', link: 'necessary', part: 'secrets among parameters' },
    { id: 'SEC08-BP02', link: 'related', part: 'encryption of parameters' },
  ],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html',
  ],
  needs: { parameters },
  evaluate: ({ parameters }) =>
    parameters.filter(isNamedLikeSecret).map((parameter) => {
      const evidence = at('Type', parameter.Type)
      return parameter.Type === 'SecureString' ? pass(parameter, evidence) : fail(parameter, evidence)
    }),
})
