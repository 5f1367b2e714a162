import { join } from 'node:path'
import { root } from '../e2e/antou'

/** Beside the project where it is developed: a real report, whose words are kept out of it. */
export const realReport = join(root, '../shared/reports/hebei-branch-2023.txt')
