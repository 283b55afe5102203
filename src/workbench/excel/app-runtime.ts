import type { ServedType } from "../wire/served";

/** What the library itself asks for once it has started, and what the ribbon and the pane are asked. */
export interface RuntimeState {
  /** `Office.addin.showAsTaskpane` and `hide`. */
  isPaneVisible: boolean;
  /** What was asked of the ribbon, as it came. */
  readonly ribbon: string[];
}

export const addinInternalServiceType: ServedType<RuntimeState> = {
  page: "https://learn.microsoft.com/javascript/api/office/office.actions",
  assumed: { NotifyActionHandlerReady: "answered with nothing" },
  methods: { NotifyActionHandlerReady: () => undefined },
};

export const dynamicRibbonType: ServedType<RuntimeState> = {
  page: "https://learn.microsoft.com/javascript/api/office/office.ribbon",
  assumed: { ExecuteRequestUpdate: "remembered; nothing is greyed" },
  methods: {
    ExecuteRequestUpdate: ({ ribbon }, [update]) => {
      ribbon.push(typeof update === "string" ? update : JSON.stringify(update));
    },
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
