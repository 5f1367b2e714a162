import type { ReturnedForm } from './returned-form'

/** A form with the file that it came in. */
export interface FormFile {
  readonly file: string
  readonly form: ReturnedForm
}

/** Files that came back together, as they are shown before they are taken over. */
export interface FormBatch {
  readonly forms: readonly (FormFile & { readonly form: FormOf<'form'> })[]
  readonly refused: readonly { readonly file: string; readonly why: string }[]
}

type FormOf<Kind extends ReturnedForm['kind']> = Extract<ReturnedForm, { kind: Kind }>
/** One of the forms of a batch. */
export type BatchForm = FormBatch['forms'][number]

/** Parts what can be taken from what cannot; of two files that say the same the first is taken. */
export function formBatch(files: readonly FormFile[]): FormBatch {
  const forms: BatchForm[] = []
  const refused: { file: string; why: string }[] = []
  for (const { file, form } of files) {
    if (form.kind === 'refused') {
      refused.push({ file, why: form.why })
      continue
    }
    const twin = forms.find((each) => says(each.form) === says(form))
    if (!twin) forms.push({ file, form })
    else refused.push({ file, why: `与“${twin.file}”同一部门、内容相同，只取用一份。` })
  }
  return { forms, refused }
}

/** Another form of the same department whose values differ: only one of them can be taken. */
export function rivalsOf(of: BatchForm, { forms }: FormBatch): readonly BatchForm[] {
  return forms.filter((each) => each !== of && each.form.department === of.form.department)
}

function says({ department, changes }: FormOf<'form'>): string {
  return JSON.stringify([
    department,
    changes.map(({ indicator, field, to }) => `${indicator.id} ${field} ${to}`).toSorted(),
  ])
}
