import county from '../../assets/registers/county-government.json'
import department from '../../assets/registers/department.json'
import police from '../../assets/registers/police-branch.json'
import { registerFile, type RegisterFile } from '../../shared/figures/register-file'

/** The registers that ship with the program. */
export const readyRegisters: readonly RegisterFile[] = [police, county, department].map((file) =>
  registerFile.parse(file),
)
