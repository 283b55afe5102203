import type { Book, Setting } from "../model/book";
import { denied } from "../model/write";
import type { Json } from "../wire/protocol";
import type { ServedType } from "../wire/served";
import { textGiven } from "./given";
import { type CollectionState, settingObject } from "./objects";
import { notFound } from "./refusals";

export const settingCollectionType: ServedType<CollectionState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.settingcollection",
  assumed: {},
  items: ({ book }) => book.settings.map((setting) => settingObject(book, setting)),
  item: ({ book }, key) => {
    const found = book.settings.find((setting) => setting.key === key);
    if (!found) throw notFound("SettingCollection.getItem");
    return settingObject(book, found);
  },
  methods: {
    Add: ({ book }, [key, value]) => {
      if (book.readOnly) throw denied("SettingCollection.add");
      const name = textGiven(key, "SettingCollection.add");
      const setting = { key: name, value: JSON.stringify(value ?? null) };
      book.settings = [...book.settings.filter((each) => each.key !== name), setting];
      return settingObject(book, setting);
    },
    GetCount: ({ book }) => book.settings.length,
    GetItemOrNullObject: ({ book }, [key]) => {
      const found = book.settings.find((setting) => setting.key === key);
      return found ? settingObject(book, found) : null;
    },
  },
};

export const settingType: ServedType<{ readonly book: Book; readonly setting: Setting }> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.setting",
  assumed: {},
  identity: ({ setting }) => ({ _Id: setting.key }),
  properties: {
    Key: { get: ({ setting }) => setting.key },
    Value: {
      get: ({ setting }) => JSON.parse(setting.value) as Json,
      set: ({ book, setting }, value) => {
        if (book.readOnly) throw denied("Setting.value");
        setting.value = JSON.stringify(value);
      },
    },
  },
  methods: {
    Delete: ({ book, setting }) => {
      if (book.readOnly) throw denied("Setting.delete");
      book.settings = book.settings.filter((each) => each.key !== setting.key);
    },
  },
};
