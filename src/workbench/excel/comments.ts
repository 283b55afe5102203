import type { Note, Sheet } from "../model/book";
import type { HostObject, ServedType } from "../wire/served";
import { type CollectionState, commentObject, rangeObject } from "./objects";
import { notFound } from "./refusals";

/** Threaded comments, for reading: ours are never among them. */
export const commentCollectionType: ServedType<CollectionState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.commentcollection",
  assumed: {},
  items: commentsOf,
  item: (state, key) => {
    const found = commentsOf(state).find((object) => (object.state as CommentState).note.id === key);
    if (!found) throw notFound("CommentCollection.getItem");
    return found;
  },
  methods: { GetCount: (state) => commentsOf(state).length },
};

interface CommentState {
  readonly sheet: Sheet;
  readonly note: Note;
}

export const commentType: ServedType<CommentState> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.comment",
  assumed: {},
  identity: ({ note }) => ({ Id: note.id }),
  properties: {
    AuthorName: { get: ({ note }) => note.author },
    Content: { get: ({ note }) => note.content },
    Id: { get: ({ note }) => note.id },
  },
  methods: {
    GetLocation: ({ sheet, note: { row, column } }) =>
      rangeObject(sheet, { row, column, rowCount: 1, columnCount: 1 }),
  },
};

function commentsOf({ book, sheet }: CollectionState): readonly HostObject[] {
  const sheets = sheet ? [sheet] : book.sheets;
  return sheets.flatMap((each) => each.comments.map((note) => commentObject(each, note)));
}
