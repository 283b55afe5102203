import b1Btctw from "./data/B1-BTCTW.json";
import b2Btctw from "./data/B2-BTCTW.json";
import b3Btctw from "./data/B3-BTCTW.json";
import b4Btctw from "./data/B4-BTCTW.json";
import b5Btctw from "./data/B5-BTCTW.json";
import b6FBtctw from "./data/B6F-BTCTW.json";
import b7Btctw from "./data/B7-BTCTW.json";
import b8BBtctw from "./data/B8B-BTCTW.json";
import b8CBtctw from "./data/B8C-BTCTW.json";
import b9ABtctw from "./data/B9A-BTCTW.json";
import b9BBtctw from "./data/B9B-BTCTW.json";
import b9CBtctw from "./data/B9C-BTCTW.json";
import b10Btctw from "./data/B10-BTCTW.json";
import b11Btctw from "./data/B11-BTCTW.json";
import b12ABtctw from "./data/B12A-BTCTW.json";
import b12BBtctw from "./data/B12B-BTCTW.json";
import b12CBtctw from "./data/B12C-BTCTW.json";
import b13Btctw from "./data/B13-BTCTW.json";
import t1Tctw from "./data/T1-TCTW.json";
import t2Tctw from "./data/T2-TCTW.json";
import t3Tctw from "./data/T3-TCTW.json";
import t4Tctw from "./data/T4-TCTW.json";
import t5Tctw from "./data/T5-TCTW.json";
import t6Tctw from "./data/T6-TCTW.json";
import t7ATctw from "./data/T7A-TCTW.json";
import t7BTctw from "./data/T7B-TCTW.json";
import t8Tctw from "./data/T8-TCTW.json";
import t9Tctw from "./data/T9-TCTW.json";
import t10Tctw from "./data/T10-TCTW.json";
import t11Tctw from "./data/T11-TCTW.json";
import soGioiThieu from "./data/10-SHD.json";
import soDangVien from "./data/7-HSDV.json";
import csdlRasoat from "./data/CSDL-RASOAT.json";
import ctuMau11 from "./data/CTU-MAU11.json";
import ctuMau5 from "./data/CTU-MAU5.json";
import ctuMau6 from "./data/CTU-MAU6.json";
import dsTochuc2025 from "./data/DS-TOCHUC-2025.json";
import p10Q5Bm1 from "./data/P10Q5-BM1.json";
import p10Q5Bm2 from "./data/P10Q5-BM2.json";
import p10Q5Bm5 from "./data/P10Q5-BM5.json";
import p10Q5Hhd from "./data/P10Q5-HHD.json";
import localCapuy from "./data/LOCAL-CAPUY.json";
import localKetnap from "./data/LOCAL-KETNAP.json";
import localKhenthuong from "./data/LOCAL-KHENTHUONG.json";
import localLoaihinh from "./data/LOCAL-LOAIHINH.json";
import localSangloc from "./data/LOCAL-SANGLOC.json";
import localTochucBiendong from "./data/LOCAL-TOCHUC-BIENDONG.json";
import localTrinhdo from "./data/LOCAL-TRINHDO.json";
import localTuoi from "./data/LOCAL-TUOI.json";
import localXeploaiTcd from "./data/LOCAL-XEPLOAI-TCD.json";
import type { Form } from "./form";

/**
 * The forms that come with the program: two official series, sheets that units keep, tables of a local report. Their
 * tests hold them to the schema: reading them again at each start would cost more than many a check.
 */
export const forms: readonly Form[] = [
  b1Btctw,
  b2Btctw,
  b3Btctw,
  b4Btctw,
  b5Btctw,
  b6FBtctw,
  b7Btctw,
  b8BBtctw,
  b8CBtctw,
  b9ABtctw,
  b9BBtctw,
  b9CBtctw,
  b10Btctw,
  b11Btctw,
  b12ABtctw,
  b12BBtctw,
  b12CBtctw,
  b13Btctw,
  t1Tctw,
  t2Tctw,
  t3Tctw,
  t4Tctw,
  t5Tctw,
  t6Tctw,
  t7ATctw,
  t7BTctw,
  t8Tctw,
  t9Tctw,
  t10Tctw,
  t11Tctw,
  soGioiThieu,
  soDangVien,
  csdlRasoat,
  ctuMau11,
  ctuMau5,
  ctuMau6,
  dsTochuc2025,
  p10Q5Bm1,
  p10Q5Bm2,
  p10Q5Bm5,
  p10Q5Hhd,
  localCapuy,
  localKetnap,
  localKhenthuong,
  localLoaihinh,
  localSangloc,
  localTochucBiendong,
  localTrinhdo,
  localTuoi,
  localXeploaiTcd,
] as readonly unknown[] as readonly Form[];
