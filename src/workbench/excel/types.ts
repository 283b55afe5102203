import type { HostObject, ServedTypes } from "../wire/served";
import {
  addinInternalServiceType,
  appRuntimeServiceType,
  dynamicRibbonType,
  persistenceServiceType,
  ribbonButtonType,
  ribbonTabType,
  type RuntimeState,
} from "./app-runtime";
import {
  chartAxesType,
  chartAxisType,
  chartDataLabelsType,
  chartFillType,
  chartLineFormatType,
  chartSeriesCollectionType,
  chartSeriesFormatType,
  chartSeriesType,
} from "./chart-series";
import { chartCollectionType, chartTitleType, chartType } from "./charts";
import { commentCollectionType, commentType } from "./comments";
import {
  conditionalFormatCollectionType,
  conditionalFormatRuleType,
  conditionalFormatType,
  conditionalRangeFillType,
  conditionalRangeFontType,
  conditionalRangeFormatType,
  customConditionalFormatType,
} from "./conditional-formats";
import {
  customXmlPartCollectionType,
  customXmlPartScopedCollectionType,
  customXmlPartType,
} from "./custom-xml";
import { pageBreakCollectionType, pageBreakType } from "./page-breaks";
import { headerFooterGroupType, headerFooterType, pageLayoutType } from "./page-layout";
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
import { settingCollectionType, settingType } from "./settings";
import { namedItemCollectionType, namedItemType, tableCollectionType, tableType } from "./tables-and-names";
import { applicationType, workbookProtectionType, workbookType } from "./workbook";
import { worksheetCollectionType } from "./worksheet-collection";
import { worksheetProtectionType } from "./worksheet-protection";
import { worksheetType } from "./worksheet";

/** Every type of the client that is served, by its name there. */
export const EXCEL_TYPES: ServedTypes = {
  AddinInternalService: addinInternalServiceType,
  Application: applicationType,
  AppRuntimePersistenceService: persistenceServiceType,
  AppRuntimeService: appRuntimeServiceType,
  Chart: chartType,
  ChartAxes: chartAxesType,
  ChartAxis: chartAxisType,
  ChartCollection: chartCollectionType,
  ChartDataLabels: chartDataLabelsType,
  ChartFill: chartFillType,
  ChartLineFormat: chartLineFormatType,
  ChartSeries: chartSeriesType,
  ChartSeriesCollection: chartSeriesCollectionType,
  ChartSeriesFormat: chartSeriesFormatType,
  ChartTitle: chartTitleType,
  Comment: commentType,
  CommentCollection: commentCollectionType,
  ConditionalFormat: conditionalFormatType,
  ConditionalFormatCollection: conditionalFormatCollectionType,
  ConditionalFormatRule: conditionalFormatRuleType,
  ConditionalRangeFill: conditionalRangeFillType,
  ConditionalRangeFont: conditionalRangeFontType,
  ConditionalRangeFormat: conditionalRangeFormatType,
  CustomConditionalFormat: customConditionalFormatType,
  CustomXmlPart: customXmlPartType,
  CustomXmlPartCollection: customXmlPartCollectionType,
  CustomXmlPartScopedCollection: customXmlPartScopedCollectionType,
  DynamicRibbon: dynamicRibbonType,
  FormatProtection: formatProtectionType,
  NamedItem: namedItemType,
  NamedItemCollection: namedItemCollectionType,
  HeaderFooter: headerFooterType,
  HeaderFooterGroup: headerFooterGroupType,
  PageBreak: pageBreakType,
  PageBreakCollection: pageBreakCollectionType,
  PageLayout: pageLayoutType,
  Range: rangeType,
  RangeAreas: rangeAreasType,
  RangeBorder: rangeBorderType,
  RangeBorderCollection: rangeBorderCollectionType,
  RangeCollection: rangeCollectionType,
  RangeFill: rangeFillType,
  RangeFont: rangeFontType,
  RangeFormat: rangeFormatType,
  RibbonButton: ribbonButtonType,
  RibbonTab: ribbonTabType,
  Setting: settingType,
  SettingCollection: settingCollectionType,
  Table: tableType,
  TableCollection: tableCollectionType,
  Workbook: workbookType,
  WorkbookProtection: workbookProtectionType,
  Worksheet: worksheetType,
  WorksheetCollection: worksheetCollectionType,
  WorksheetProtection: worksheetProtectionType,
};

/** What the client makes without a workbook, by the name on the wire. */
export function newObjects(state: RuntimeState): Readonly<Record<string, HostObject>> {
  return {
    "Microsoft.InternalService.AddinInternalService": { type: "AddinInternalService", state },
    "Microsoft.AppRuntime.AppRuntimeService": { type: "AppRuntimeService", state },
    "Microsoft.AppRuntime.AppRuntimePersistenceService": { type: "AppRuntimePersistenceService", state },
    "Microsoft.DynamicRibbon.DynamicRibbon": { type: "DynamicRibbon", state },
  };
}
