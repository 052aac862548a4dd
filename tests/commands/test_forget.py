"""`mithaq forget`: what is kept no longer than was said."""

from datetime import timedelta
from typing import Any

import pytest
from click.testing import CliRunner
from django.utils import timezone

from mithaq.cli import cli
from mithaq.platform.accounts.models import User
from mithaq.platform.reports.actions import close_report, file_report
from mithaq.platform.reports.models import Report
from mithaq.platform.reports.vocabulary import ReportKind, ReportState

pytestmark = pytest.mark.django_db


def test_reports_past_the_setting_lose_message_and_address(settings: Any) -> None:
    settings.MITHAQ_KEEP_REPORTS_MONTHS = 2
    user = User.objects.create_user("leila", role="analyst")
    for days in (10, 100):
        then = timezone.now() - timedelta(days=days)
        report = file_report(kind=ReportKind.ERROR, message="m", email="n@example.org", language="fr", now=then)
        close_report(report, ReportState.SETTLED, why="done", by=user, now=then)
    answer = CliRunner().invoke(cli, ["forget"])
    assert answer.exit_code == 0
    assert "1 report" in answer.output
    assert sorted(Report.objects.values_list("message", flat=True)) == ["", "m"]
