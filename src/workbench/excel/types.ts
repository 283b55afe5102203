import type { HostObject, ServedTypes } from "../wire/served";
import { rangeAreasType, rangeCollectionType } from "./range-areas";
import {
  formatProtectionType,
  rangeBorderCollectionType,
  rangeBorderType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
} from "./range-format";
import { rangeType } from "./range";
import { namedItemCollectionType, namedItemType, tableCollectionType, tableType } from "./tables-and-names";
import { applicationType, workbookProtectionType, workbookType } from "./workbook";
import { worksheetCollectionType } from "./worksheet-collection";
import { worksheetProtectionType } from "./worksheet-protection";
import { worksheetType } from "./worksheet";

/** Every type of the client that is served, by its name there. */
export const EXCEL_TYPES: ServedTypes = {
  Application: applicationType,
  FormatProtection: formatProtectionType,
  NamedItem: namedItemType,
  NamedItemCollection: namedItemCollectionType,
  Range: rangeType,
  RangeAreas: rangeAreasType,
  RangeBorder: rangeBorderType,
  RangeBorderCollection: rangeBorderCollectionType,
  RangeCollection: rangeCollectionType,
  RangeFill: rangeFillType,
  RangeFont: rangeFontType,
  RangeFormat: rangeFormatType,
  Table: tableType,
  TableCollection: tableCollectionType,
  Workbook: workbookType,
  WorkbookProtection: workbookProtectionType,
  Worksheet: worksheetType,
  WorksheetCollection: worksheetCollectionType,
  WorksheetProtection: worksheetProtectionType,
};

export const NEW_OBJECTS: Readonly<Record<string, HostObject>> = {};
