import type { Book, XmlPart } from "../model/book";
import { denied } from "../model/write";
import { xmlNamespace } from "../model/xml-namespace";
import type { Argument, ServedType } from "../wire/served";
import { textGiven } from "./given";
import { xmlPartObject } from "./objects";
import { badArgument, notFound, notPossible } from "./refusals";

interface PartsState {
  readonly book: Book;
  /** Only parts of this namespace. */
  readonly namespace?: string;
}

const collection: Omit<ServedType<PartsState>, "page"> = {
  assumed: {},
  items: (state) => partsOf(state).map((part) => xmlPartObject(state.book, part)),
  item: (state, id) => {
    const found = partsOf(state).find((part) => part.id === id);
    if (!found) throw notFound("CustomXmlPartCollection.getItem");
    return xmlPartObject(state.book, found);
  },
};

export const customXmlPartCollectionType: ServedType<PartsState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection",
  ...collection,
  assumed: { Add: "a text that is no XML document is refused with InvalidArgument" },
  methods: {
    Add: ({ book }, [given]) => {
      if (book.readOnly) throw denied("CustomXmlPartCollection.add");
      const part = { id: book.newId(), ...checkedXml(given, "CustomXmlPartCollection.add") };
      book.xmlParts = [...book.xmlParts, part];
      return xmlPartObject(book, part);
    },
    GetByNamespace: ({ book }, [namespace]) => ({
      type: "CustomXmlPartScopedCollection",
      state: { book, namespace: textGiven(namespace, "CustomXmlPartCollection.getByNamespace") },
    }),
    GetCount: (state) => partsOf(state).length,
    GetItemOrNullObject: (state, [id]) => partWithId(state, id),
  },
};

export const customXmlPartScopedCollectionType: ServedType<PartsState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartscopedcollection",
  ...collection,
  methods: {
    GetCount: (state) => partsOf(state).length,
    GetItemOrNullObject: (state, [id]) => partWithId(state, id),
    GetOnlyItem: (state) => {
      const [only, ...more] = partsOf(state);
      if (!only || more.length > 0) throw notPossible("CustomXmlPartScopedCollection.getOnlyItem");
      return xmlPartObject(state.book, only);
    },
    GetOnlyItemOrNullObject: (state) => {
      const [only, ...more] = partsOf(state);
      return only && more.length === 0 ? xmlPartObject(state.book, only) : null;
    },
  },
};

export const customXmlPartType: ServedType<{ readonly book: Book; readonly part: XmlPart }> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.customxmlpart",
  assumed: { SetXml: "a text that is no XML document is refused with InvalidArgument" },
  identity: ({ part }) => ({ Id: part.id }),
  properties: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ part }) => part.namespace },
  },
  methods: {
    Delete: ({ book, part }) => {
      if (book.readOnly) throw denied("CustomXmlPart.delete");
      book.xmlParts = book.xmlParts.filter((each) => each !== part);
    },
    GetXml: ({ part }) => part.xml,
    SetXml: ({ book, part }, [given]) => {
      if (book.readOnly) throw denied("CustomXmlPart.setXml");
      Object.assign(part, checkedXml(given, "CustomXmlPart.setXml"));
    },
  },
};

function partsOf({ book, namespace }: PartsState): readonly XmlPart[] {
  return namespace === undefined
    ? book.xmlParts
    : book.xmlParts.filter((part) => part.namespace === namespace);
}

function partWithId(state: PartsState, id: Argument | undefined) {
  const found = partsOf(state).find((part) => part.id === id);
  return found ? xmlPartObject(state.book, found) : null;
}

function checkedXml(given: Argument | undefined, where: string): Omit<XmlPart, "id"> {
  const xml = textGiven(given, where);
  const namespace = xmlNamespace(xml);
  if (namespace === undefined) throw badArgument(where);
  return { xml, namespace };
}
