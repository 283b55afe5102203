import { readFileSync } from "node:fs";
import { checkWorkbook } from "/work/main/src/core/check-workbook";
import { readWorkbook } from "/work/main/src/node/read-workbook";
const ws = []; for (const n of ["tong-hop-loi.xlsx","tong-hop.xlsx","dang-vien-2020.xlsx"]) ws.push(await readWorkbook(new Uint8Array(readFileSync("/work/main/samples/" + n)), { name: n }));
const c = process.cpuUsage(); const f = ws.map((w) => checkWorkbook(w).findings.length); const e = process.cpuUsage(c); console.log("/work/main", (e.user + e.system) / 1000, "ms", f.join());
