import { application } from './application'
import { assets } from './assets'
import type { Client, Handlers } from './call'
import { evidence } from './evidence'
import { checking } from './checking'
import { exporting } from './exporting'
import { faults } from './faults'
import { handing } from './handing'
import { importing } from './importing'
import { library } from './library'
import { printing } from './printing'
import { previewing } from './previewing'
import { keeping } from './settings'
import { register } from './register'
import { words } from './words'
import { sources } from './sources'
import { writing } from './writing'

/** Every call between the window and main. Both sides of IPC are derived from this object. */
export const contract = {
  ...application,
  ...library,
  ...writing,
  ...assets,
  ...importing,
  ...sources,
  ...register,
  ...evidence,
  ...checking,
  ...exporting,
  ...handing,
  ...previewing,
  ...printing,
  ...keeping,
  ...faults,
  ...words,
}

export type Contract = typeof contract
export type CallName = keyof Contract
export type ContractHandlers = Handlers<Contract>
export type ContractClient = Client<Contract>

export const callNames = Object.keys(contract) as CallName[]
