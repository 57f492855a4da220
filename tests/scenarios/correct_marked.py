#!/usr/bin/env python3
"""Corrects marked copies as a clerk would: reads the reason column, goes to the cell it names, and where that is a telephone
number or an answer nobody could read, writes one that can be read. Usage: correct_marked.py DIR; prints what it has done."""
import glob
import html
import os
import re
import sys
import zipfile

DOUBT = "FFFFE08F"
REASON = re.compile(r"存疑（([A-Z]+) [^）]*）：(电话号码|是否愿意)看不懂")
ANSWERS = {"电话号码": "14000000001", "是否愿意": "是"}


def marked_styles(styles):
    fills = re.search(r"<fills[^>]*>(.*?)</fills>", styles, re.S).group(1)
    ours = {i for i, fill in enumerate(re.findall(r"<fill>.*?</fill>", fills, re.S)) if DOUBT in fill}
    cells = re.search(r"<cellXfs[^>]*>(.*?)</cellXfs>", styles, re.S).group(1)
    return {i for i, xf in enumerate(re.findall(r"<xf [^>]*>", cells)) if int(re.search(r'fillId="(\d+)"', xf).group(1)) in ours}


def correct(xml, styles):
    corrected = 0
    for row, text in re.findall(r'<c r="[A-Z]+(\d+)" s="\d+" t="inlineStr"><is><t [^>]*>([^<]*)</t>', xml):
        for column, what in REASON.findall(html.unescape(text)):
            cell = re.search(rf'<c r="{column}{row}" s="(\d+)"[^>]*?(/>|>.*?</c>)', xml)
            assert int(cell.group(1)) in styles, f"{column}{row} is not marked"
            new = f'<c r="{column}{row}" s="{cell.group(1)}" t="inlineStr"><is><t>{ANSWERS[what]}</t></is></c>'
            xml = xml[: cell.start()] + new + xml[cell.end() :]
            corrected += 1
    return xml, corrected


def main(folder):
    cells = books = 0
    for path in sorted(glob.glob(os.path.join(folder, "**", "*.xlsx"), recursive=True)):
        with zipfile.ZipFile(path) as archive:
            parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
        styles = marked_styles(parts["xl/styles.xml"].decode())
        corrected = 0
        for name in parts:
            if name.startswith("xl/worksheets/sheet"):
                xml, count = correct(parts[name].decode(), styles)
                parts[name] = xml.encode()
                corrected += count
        if not corrected:
            continue
        cells += corrected
        books += 1
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
    print(f"{cells} cells corrected in {books} workbooks")


main(sys.argv[1])
