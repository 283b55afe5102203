"""Reads a workbook with openpyxl and tells the cost: FILE full, or FILE read-only as its documentation advises for large files."""
import json
import resource
import sys

count, total = 0, 0
if len(sys.argv) > 1:
    import openpyxl

    workbook = openpyxl.load_workbook(sys.argv[1], read_only=sys.argv[2] == "read-only")
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                if value is not None:
                    count += 1
                    if isinstance(value, (int, float)):
                        total += value
usage = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"cells": count, "sum": total, "cpu": (usage.ru_utime + usage.ru_stime) * 1000, "rss": usage.ru_maxrss / 1024}))
