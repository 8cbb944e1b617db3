"""Every page of the example, and one of each kind of state, is HTML by the rules."""

import pytest

from tests.html_rules import faults_of
from tests.views.crawl import crawl_of_example

WHOLE = (
    "<!doctype html><html lang='en'><head><title>x</title></head>"
    "<body><main>{}</main></body></html>"
)


@pytest.mark.django_db
def test_no_page_of_the_example_breaks_a_rule(client):
    crawl = crawl_of_example(client)
    pages = crawl.pages | crawl.states

    faults = {address: list(faults_of(page.text)) for address, page in pages.items()}
    assert {address: each for address, each in faults.items() if each} == {}
    assert len(pages) > 100


@pytest.mark.parametrize("fragment", [
    "<h1>x</h1><p id='a'>x</p><p id='a'>y</p>",
    "<h1>x</h1><a href='#nowhere'>x</a>",
    "<h1>x</h1><p><div>x</div></p>",
    "<h1>x</h1><span><ul><li>x</li></ul></span>",
    "<h1>x</h1><a href='/'><div><button>x</button></div></a>",
    "<h1>x</h1><label for='b'>x</label><p id='b'>x</p>",
    "<h1>x</h1><figure><p>x</p><figcaption>x</figcaption><p>x</p></figure>",
    "<h1>x</h1><table><tr><th>x</th><th>y</th></tr><tr><td>x</td></tr></table>",
    "<h1>x</h1><ul><p>x</p></ul>",
    "<h1>x</h1><h3>x</h3>",
    "<h1>x</h1><h1>x</h1>",
    "<h1>x</h1><p align='left'>x</p>",
    "<h1>x</h1><p><b>x</p></b>",
    "<h1>x</h1><img src='/x'>",
    "<h1>x</h1><a href='/a b'>x</a>",
    "<h1>x</h1><span aria-label='x'>x</span>",
    "<h1>x</h1><dl><dd>x</dd></dl>",
    "<h1>x</h1><details><p>x</p></details>",
    "<h1>x</h1><time datetime='yesterday'>x</time>",
])  # fmt: skip
def test_a_broken_rule_is_noticed(fragment):
    assert list(faults_of(WHOLE.format(fragment))) != []


def test_what_keeps_to_the_rules_is_left_alone():
    fragment = """<h1>x</h1><section aria-labelledby="t"><h2 id="t">x</h2>
      <a href="#t"><div>x</div></a><figure><img src="/x" alt=""><figcaption>x</figcaption></figure>
      <table><thead><tr><th scope="col">x</th><th>y</th></tr></thead>
      <tbody><tr><td rowspan="2">x</td><td>y</td></tr><tr><td>y</td></tr></tbody></table>
      <dl><div><dt>x</dt><dd>y</dd></div></dl><details><summary><h3>x</h3></summary></details>
      <label for="i">x</label><input id="i" hx-get="/x"><time datetime="2024-04-18">x</time>
      </section>"""

    assert list(faults_of(WHOLE.format(fragment))) == []
