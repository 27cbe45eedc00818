"""The leaflets, as anyone reads, prints and copies them."""

import page
import pypdf
import pytest

from domain.documents.page_design import Print
from domain.documents.rendering import make_pdf
from domain.leaflets.pieces import Form
from tests.support.axe import overflow, violations
from tests.support.live import free_port, served
from web.bench.statements import statements_on

AUDIENCES = ["families", "professionals", "children"]
FORMS = ["", "/easy-read", "/large-print"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_each_leaflet_is_a_page_and_plain_text(client_as, audience, form):
    client = client_as(None)
    shown = client.get(f"/leaflets/{audience}{form}")
    assert shown.status == 200
    assert "public" in shown.response.headers["Cache-Control"]
    text = client.get(f"/leaflets/{audience}{form}.txt")
    assert text.response.mimetype == "text/plain"
    for line in filter(None, (line.strip("- ") for line in text.html.splitlines()[2:])):
        assert " ".join(line.split()).lower() in shown.text.lower(), line


def test_the_standard_form_is_found_by_its_name_too(client_as):
    client = client_as(None)
    named, usual = (client.get(f"/leaflets/families{it}") for it in ("/standard", ""))
    assert named.soup.main.get_text() == usual.soup.main.get_text()


@pytest.mark.parametrize(
    "path", ["/leaflets/pirates", "/leaflets/families/braille", "/leaflets/families/braille.pdf"]
)
def test_a_leaflet_or_form_that_is_not_there_is_not_found(client_as, path):
    assert client_as(None).get(path).status == 404


def test_the_list_leads_to_every_leaflet_in_every_form(client_as):
    client = client_as(None)
    found = client.get("/leaflets")
    links = {link["href"] for link in found.soup.select("main a") if "/leaflets/" in link["href"]}
    assert len(links) == len(AUDIENCES) * len(FORMS) * 3
    assert "For" not in found.errors
    names = [link.get_text(" ", strip=True) for link in found.soup.select("main ul a")]
    assert len(names) == len(set(names)), "two links are called the same"


def test_a_leaflet_leads_to_its_other_forms_and_to_the_rules(client_as):
    found = client_as(None).get("/leaflets/families/easy-read")
    links = {link["href"] for link in found.soup.select("main a")}
    assert {"/leaflets/families", "/leaflets/families/large-print"} <= links
    assert {"/leaflets/families/easy-read.pdf", "/leaflets/families/easy-read.txt"} <= links
    assert "/procedure" in links


@pytest.mark.parametrize("form", FORMS)
def test_each_form_prints_as_an_accessible_pdf(client_as, form):
    client = client_as(None)
    made = client.client.get(f"/leaflets/families{form}.pdf", base_url=client.base)
    assert made.mimetype == "application/pdf"
    checked = page.validate_pdf_bytes(made.data, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in checked.failures] == []
    again = client.client.get(
        f"/leaflets/families{form}.pdf",
        base_url=client.base,
        headers={"If-None-Match": made.headers["ETag"]},
    )
    assert again.status_code == 304


def test_no_letter_of_large_print_is_smaller_than_18_points(tmp_path):
    html = "<h2>Head</h2><p>Words</p><h3>Small</h3><table><tr><th>A</th></tr><tr><td>B</td></tr></table>"
    file = tmp_path / "large.pdf"
    words = {"title": "T", "board_name": "B", "date_words": "May 2011"}
    file.write_bytes(make_pdf(html, **words, size=Print.LARGE))
    assert min(sizes_in(file)) >= 18
    file.write_bytes(make_pdf(html, **words))
    assert min(sizes_in(file)) < 12


def sizes_in(file):
    sizes = []

    def visit(text, _ctm, matrix, _font, size):
        if text.strip():
            sizes.append(round(size * abs(matrix[3]), 1))

    for leaf in pypdf.PdfReader(file).pages:
        leaf.extract_text(visitor_text=visit)
    return sizes


def test_leaflets_need_no_sign_in_record_nothing_and_ask_only_for_translations(client_as, engine):
    client = client_as(None)
    client.get("/leaflets/families")
    with statements_on(engine) as seen:
        for path in ("/leaflets", "/leaflets/families", "/leaflets/families.txt"):
            assert "Set-Cookie" not in client.get(path).response.headers
    asked = [it.lower() for it in seen if "set_config" not in it]
    assert [it for it in asked if "insert" in it or "update" in it] == []
    assert [it for it in asked if "select" in it and "leaflet_translation" not in it] == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 320])
def test_each_form_is_accessible_and_fits_its_window(app, browser, width):
    port = free_port()
    with served(app, port):
        tab = browser.new_page(viewport={"width": width, "height": 900})
        for path in (
            "/leaflets",
            *(f"/leaflets/{who}/{form}" for who in AUDIENCES for form in Form),
            "/procedure",
            "/procedure/compare",
            "/procedure/compare?show=all",
        ):
            tab.goto(f"http://northshire.localhost:{port}{path}")
            assert violations(tab) == [], path
            assert overflow(tab) == 0, path
        tab.close()
