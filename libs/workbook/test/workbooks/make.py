"""Makes the workbooks of this folder that openpyxl writes: python3 make.py (python3 -m pip install openpyxl)."""
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

here = Path(__file__).parent
titles = "NO|KODE KELURAHAN/DESA|NAMA KELURAHAN/DESA|NIK|NAMA|TEMPAT LAHIR|TANGGAL LAHIR|JENIS KELAMIN|STATUS PERKAWINAN|ALAMAT|RT|RW|PEKERJAAN|KETERANGAN".split("|")


def fill(book):
    sheet = book.create_sheet("B.1-KWK")
    sheet.append(titles)
    for n in range(40):
        sheet.append([str(n + 1), "52.01.01.2002", "Kebon Ayu", f"520101050785{9000 + n}", f"Lalu Contoh {'ABCDEFGHIJ'[n % 10]} é",
                      "Gerung", "05-07-1985", "L", "S", f'Dusun "Contoh" & Utara <{n}>', "001", "002", "PETANI", "baru"])
    odd = book.create_sheet("Ragam")
    odd.append(["a & b < c", " Ni Luh\u00a0é ", "satu\ndua", "😀 – 印 𝟘", "0012", "\u200bx\u202e"])
    odd.append([1, -2.5, 1e21, 0.1, 5201010507859001, True, False, None, "z"])
    odd.append([date(1985, 7, 5), "=A2+1", "#N/A"])
    return odd


book = Workbook()
book.remove(book.active)
odd = fill(book)
odd["F8"] = CellRichText("Lalu ", TextBlock(InlineFont(b=True), "Contoh é"))
odd.row_dimensions[2].hidden = True
odd.merge_cells("A10:B11")
book.save(here / "openpyxl.xlsx")

stream = Workbook(write_only=True)
fill(stream)
stream.save(here / "openpyxl-streamed.xlsx")

old = Workbook()
old.epoch = CALENDAR_MAC_1904
old.active.append([date(1985, 7, 5), "a"])
old.save(here / "openpyxl-1904.xlsx")
