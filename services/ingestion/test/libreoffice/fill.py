"""Opens a template in LibreOffice as a person would, types rows into it, and saves it as .xlsx.

    /usr/bin/python3 fill.py template.xlsx filled.xlsx cells.json

cells.json holds {"D2": "what is typed", ...} for the sheet B.1-KWK. Needs Debian's libreoffice-calc and python3-uno.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def property_of(name, value):
    given = PropertyValue()
    given.Name, given.Value = name, value
    return given


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # not up yet
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not come up")


def fill(context, source, target, cells):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    book = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (property_of("Hidden", True),))
    sheet = book.Sheets.getByName("B.1-KWK")
    cell = sheet.getCellRangeByName
    for place, text in cells.items():
        # As a person types it, in the cell's own format; `setFormula` would make numbers and days even of text cells.
        cell(place).FormulaLocal = text
    cell("B2").FormulaLocal = "99.99.99.9999"  # which the protection must refuse
    book.Sheets.insertNewByName("elsewhere", 3)
    elsewhere = book.Sheets.getByName("elsewhere").getCellRangeByName("A1")
    elsewhere.FormulaLocal = "001"  # and this becomes a number where no template made the cell text
    said = {
        "elsewhere": elsewhere.Type.value,
        "protected": sheet.isProtected(),
        "locked": [place for place in ("A2", "B2", "C2", "D2", "N2", "D1") if cell(place).CellProtection.IsLocked],
        "choices": [cell(place).Validation.getFormula1() for place in ("H2", "I2")],
        "notes": sheet.Annotations.Count,
        "hidden": [name for name in book.Sheets.ElementNames if not book.Sheets.getByName(name).IsVisible],
    }
    book.Sheets.removeByName("elsewhere")
    book.storeToURL(uno.systemPathToFileUrl(target), (property_of("FilterName", "Calc MS Excel 2007 XML"),))
    book.close(True)
    return said


def main():
    source, target, cells = (os.path.abspath(path) for path in sys.argv[1:4])
    with tempfile.TemporaryDirectory() as profile, open(cells, encoding="utf-8") as file:
        pipe = f"silon-{os.getpid()}"
        office = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
                "--headless",
                "--norestore",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connect(pipe)
            print(json.dumps(fill(context, source, target, json.load(file))))
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            desktop.terminate()
            office.wait(60)
        finally:
            office.kill()


main()
