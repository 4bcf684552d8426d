"""PDF files of fiction, made of plain bytes: one column of Helvetica, a line at a time."""

import io

from pypdf import PdfReader, PdfWriter

_LINE_HEIGHT = 14


def pdf_of(pages: list[list[str]], title: str = "") -> bytes:
    """Return a PDF with these lines on its pages; an empty list is a page without text."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        content = _content(lines)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    objects.append(b"<< /Title (%s) >>" % title.encode("cp1252"))
    return _file(objects)


def locked(pdf: bytes, password: str, owner: str) -> bytes:
    """Return the PDF encrypted; an empty `password` opens for every reader, as many published ones do."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt(password, owner, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _content(lines: list[str]) -> bytes:
    shown = (line.encode("cp1252").translate(None, b"()\\") for line in lines)
    return b"BT /F1 11 Tf %d TL 72 740 Td " % _LINE_HEIGHT + b"".join(b"(%s) Tj T* " % line for line in shown) + b"ET"


def _file(objects: list[bytes]) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, size - 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + trailer
