import { readFileSync } from "node:fs";
import { inflateFflate } from "../../src/xlsx/inflate-fflate";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { countCells } from "./count-cells";

const [, , path = ""] = process.argv;
countCells(readXlsx(readFileSync(path), path, inflateFflate));
