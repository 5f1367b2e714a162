/** What a report is written as, and the ending of its file. */
export type ExportKind = 'pdf' | 'docx' | 'html' | 'txt'
