import type { ServedType } from "../wire/served";
import { textGiven } from "./given";

/** What the library itself asks for once it has started, and what the ribbon and the pane are asked. */
export interface RuntimeState {
  /** `Office.addin.showAsTaskpane` and `hide`. */
  isPaneVisible: boolean;
  /** `Office.ribbon.requestUpdate`: which buttons may be pressed, which tabs are shown, where it was said. */
  readonly enabledButtons: Map<string, boolean>;
  readonly visibleTabs: Map<string, boolean>;
}

export const addinInternalServiceType: ServedType<RuntimeState> = {
  page: "https://learn.microsoft.com/javascript/api/office/office.actions",
  assumed: { NotifyActionHandlerReady: "answered with nothing" },
  methods: { NotifyActionHandlerReady: () => undefined },
};

export const dynamicRibbonType: ServedType<RuntimeState> = {
  page: "https://learn.microsoft.com/javascript/api/office/office.ribbon",
  assumed: { GetButton: "any name is a button", GetTab: "any name is a tab" },
  methods: {
    GetButton: (runtime, [id]) => ({
      type: "RibbonButton",
      state: { runtime, id: textGiven(id, "DynamicRibbon.getButton") },
    }),
    GetTab: (runtime, [id]) => ({
      type: "RibbonTab",
      state: { runtime, id: textGiven(id, "DynamicRibbon.getTab") },
    }),
  },
};

interface RibbonPart {
  readonly runtime: RuntimeState;
  readonly id: string;
}

export const ribbonButtonType: ServedType<RibbonPart> = {
  page: "https://learn.microsoft.com/javascript/api/office/office.control",
  assumed: {},
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Enabled: {
      get: ({ runtime, id }) => runtime.enabledButtons.get(id) ?? true,
      set: ({ runtime, id }, enabled) => void runtime.enabledButtons.set(id, enabled === true),
    },
  },
};

export const ribbonTabType: ServedType<RibbonPart> = {
  page: "https://learn.microsoft.com/javascript/api/office/office.tab",
  assumed: {},
  identity: ({ id }) => ({ Id: id }),
  methods: {
    SetVisibility: ({ runtime, id }, [visible]) => void runtime.visibleTabs.set(id, visible === true),
  },
};

export const appRuntimeServiceType: ServedType<RuntimeState> = {
  page: "https://learn.microsoft.com/javascript/api/office/office.addin",
  assumed: {
    GetAppRuntimeState: "Visible or Background, as the pane is",
    SetAppRuntimeState: "shows the pane, or hides it",
  },
  methods: {
    GetAppRuntimeState: ({ isPaneVisible }) => (isPaneVisible ? "Visible" : "Background"),
    SetAppRuntimeState: (state, [wanted]) => {
      state.isPaneVisible = wanted === "Visible";
    },
  },
};

export const persistenceServiceType: ServedType<RuntimeState> = {
  page: "https://learn.microsoft.com/javascript/api/office/office.addin",
  assumed: {
    GetAppRuntimeStartState: "Inactive: the add-in starts when it is asked to",
    SetAppRuntimeStartState: "accepted and forgotten",
  },
  methods: { GetAppRuntimeStartState: () => "Inactive", SetAppRuntimeStartState: () => undefined },
};
