"""What the linking library found becomes drafts of links."""

import pytest

from mithaq.platform.corpus.models import Document
from mithaq.platform.link_drafts import draft_links
from mithaq.platform.review.models import Subject
from mithaq.resolving.linking import Links
from tests.platform.builders import NOW

pytestmark = pytest.mark.django_db

OWN, OTHER, THIRD = 7, 8, 9


def _links(*pairs: tuple[str, str, float]) -> Links:
    """Three documents of three agreements each, and the scores of some pairs of these."""
    documents = [
        {"id": str(pk), "agreements": [{"id": f"ACC-{pk}-{number}"} for number in range(3)]}
        for pk in (OWN, OTHER, THIRD)
    ]
    scored = [(*sorted((one, other)), score, []) for one, other, score in pairs]
    return Links.from_dict(
        {"home": "MA", "documents": documents, "actors": [], "agreements": scored, "commitments": []}
    )


@pytest.fixture(autouse=True)
def _subjects() -> None:
    for pk in (OWN, OTHER, THIRD):
        for number in range(3):
            Subject.objects.create(kind="agreement", reference=f"ACC-{pk}-{number}", created_at=NOW)


def test_subjects_of_all_that_is_proposed_are_looked_up_at_once(django_assert_num_queries) -> None:
    links = _links(*((f"{OWN}:ACC-{OWN}-{each}", f"{OTHER}:ACC-{OTHER}-{each}", 0.3) for each in range(3)))
    with django_assert_num_queries(1):
        drafts = list(draft_links(links, Document(pk=OWN), {}))
    assert sorted(f"{each.one_name} {each.other_name}" for each in drafts) == [
        f"ACC-{OWN}-{each} ACC-{OTHER}-{each}" for each in range(3)
    ]
    assert not any(each.sure for each in drafts)


def test_what_other_documents_have_in_common_is_no_draft() -> None:
    links = _links(
        (f"{OWN}:ACC-{OWN}-0", f"{OTHER}:ACC-{OTHER}-0", 0.9),
        (f"{OTHER}:ACC-{OTHER}-1", f"{THIRD}:ACC-{THIRD}-1", 0.9),
        (f"{OTHER}:ACC-{OTHER}-2", f"{THIRD}:ACC-{THIRD}-2", 0.3),
    )
    found = [(each.one_name, each.other_name, each.sure) for each in draft_links(links, Document(pk=OWN), {})]
    assert found == [(f"ACC-{OWN}-0", f"ACC-{OTHER}-0", True)]
