import { readWorkbook } from "../../src/node/read-workbook";
import { countCells } from "./count-cells";

countCells(await readWorkbook(process.argv[2] ?? ""));
