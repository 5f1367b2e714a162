import {
  AuditOutlined,
  BoldOutlined,
  DatabaseOutlined,
  FilePdfOutlined,
  FileSearchOutlined,
  FileWordOutlined,
  FontColorsOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  PictureOutlined,
  RedoOutlined,
  SearchOutlined,
  TableOutlined,
  UnderlineOutlined,
  UnorderedListOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'

/** The picture on a command's tool; a command without one shows its words. */
export const icons: Readonly<Record<string, ReactNode>> = {
  'toggle-outline': <UnorderedListOutlined />,
  check: <AuditOutlined />,
  register: <DatabaseOutlined />,
  undo: <UndoOutlined />,
  redo: <RedoOutlined />,
  lead: <FontColorsOutlined />,
  bold: <BoldOutlined />,
  underline: <UnderlineOutlined />,
  promote: <MenuFoldOutlined />,
  demote: <MenuUnfoldOutlined />,
  'insert-picture': <PictureOutlined />,
  'insert-table': <TableOutlined />,
  find: <SearchOutlined />,
  preview: <FileSearchOutlined />,
  'export-pdf': <FilePdfOutlined />,
  'export-docx': <FileWordOutlined />,
}
