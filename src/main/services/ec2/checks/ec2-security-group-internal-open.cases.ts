import { defineCases } from '../../../engine/cases'
import { openGroupCases } from '../samples-of-ports'
import check from './ec2-security-group-internal-open.check'

export default defineCases(check, openGroupCases(445))
