import { defineCases } from '../../../engine/cases'
import { openGroupCases } from '../samples-of-groups'
import check from './ec2-security-group-internal-open.check'

export default defineCases(check, openGroupCases(445, 'high'))
