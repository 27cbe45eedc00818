"""The sample site's templates: each layout, filled with the components it is likely to carry."""

PARTS = """
{{ heading("A page", caption="HV-2026-003") }}
{{ inset_rule("Views cannot be taken yet.", source="Leaflet, May 2011", href="/hold") }}
{{ summary_list(rows) }}
<h2 class="govuk-heading-m">What to do</h2>
{{ task_list(tasks) }}
<h2 class="govuk-heading-m">History</h2>
{{ timeline(events) }}
{{ empty_state("No agency has been asked yet.", "/requests/new", "Ask an agency") }}
{{ person("Ada Obi", "Manager", "Signed in today") }}
<p>{{ tag("on_hold") }} {{ tag("published") }} {{ tag("overdue") }} {{ tag("draft") }} {{ tag("new") }}</p>
{{ pager(2, 4, page_address) }}
"""

PAGES = {
    "staff.html": """{% extends "layouts/staff.html" %}
{% block title %}Cases{% endblock %}
{% block before %}{{ breadcrumbs([("Cases", "/cases"), ("HV-2026-003", "/cases/1")]) }}{% endblock %}
{% block content %}"""
    + PARTS
    + "{% endblock %}",
    "case.html": """{% extends "layouts/case.html" %}
{% block title %}Family{% endblock %}
{% block case_state %}{{ tag("under review") }}{% endblock %}
{% block case_content %}"""
    + PARTS
    + "{% endblock %}",
    "liaison.html": """{% extends "layouts/liaison.html" %}
{% block title %}Requests{% endblock %}
{% block content %}{{ heading("Requests") }}{{ empty_state("Nothing is asked of you.") }}{% endblock %}""",
    "public.html": """{% extends "layouts/public.html" %}
{% block title %}Learning from reviews{% endblock %}
{% block content %}{{ heading("Learning from reviews") }}
<p class="govuk-body-l">When a child dies or is seriously harmed, we ask what can be learned.</p>
<p class="govuk-body"><a class="govuk-link" href="/leaflets/families">Read the leaflet</a></p>{% endblock %}""",
    "family.html": """{% extends "layouts/family.html" %}
{% block title %}How would you like to take part?{% endblock %}
{% block before %}{{ back_link("/family") }}{% endblock %}
{% block content %}
<h1 class="govuk-heading-l">How would you like to take part?</h1>
<p class="govuk-body">You do not have to do anything. You can change your mind at any time.</p>
{% call form_tag("/family/part") %}
{{ govukRadios({"name": "part", "idPrefix": "part", "fieldset": {"legend": {"text": "Choose one", "classes": "govuk-fieldset__legend--m"}},
  "items": [{"value": "meet", "text": "Meet someone", "hint": {"text": "At home, or where you like"}}, {"value": "write", "text": "Write it down"}, {"value": "no", "text": "I would rather not"}]}) }}
{{ govukButton({"text": "Save and continue"}) }}
{% endcall %}{% endblock %}""",
    "plain.html": """{% extends "layouts/plain.html" %}
{% block title %}Sign in{% endblock %}
{% block content %}{{ heading("Sign in", size="l") }}{{ notice_banner("Your password is changed.") }}
{{ notice_banner("The office is closed on Monday.", kind="important") }}{% endblock %}""",
    "every_form.html": """{% extends "layouts/staff.html" %}
{% block title %}Tell us{% endblock %}
{% block before %}{{ back_link("/cases") }}{% endblock %}
{% block content %}
{{ error_summary(form) }}{{ heading("Tell us", size="l") }}
{% call form_tag("/form", form, multipart=true) %}{{ answers(form) }}{% endcall %}
{% endblock %}""",
    "closure.html": """{% extends "layouts/case.html" %}
{% block title %}Close the case{% endblock %}
{% block case_content %}
{% block closure %}
<section id="closure"{{ oob("closure") }}>
{{ error_summary(form) }}
{{ heading("Close the case", size="l") }}
{% call form_tag("/closure", form, hx_target="#closure") %}{{ answers(form) }}{% endcall %}
</section>
{% endblock %}
{% block count %}<p id="count"{{ oob("count") }} class="govuk-body">{{ 2 | plural("case") }} open</p>{% endblock %}
{% endblock %}""",
}
