import type { Reference } from '../../../shared/model/blocks/reference'
import { lostReference } from '../../../shared/model/computed-text'
import { newId } from '../../../shared/model/ids'
import { besideComputed } from './beside-computed'
import { suite } from './suite'

suite('beside a reference', besideComputed(reference, lostReference))

function reference(lead = false): Reference {
  const children: Reference['children'] = [{ text: '', ...(lead && { lead: true as const }) }]
  return { type: 'reference', to: newId(), children }
}
